"""Words that say nothing of what a question is about."""

STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are aren't as at be became because been before being between both but by
    can could did didn do does doesn doing don down during each either else ever every for from further get gets got
    had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its
    itself just let ll m may me might more most must my myself no nor not now of off on once one only or other our ours
    out over own per please re s same shall she should so some such t than that the their theirs them themselves then
    there these they this those through to too under until up upon ve very via was wasn we were what when where
    whether which while who whom whose why will with within without won would you your yours
    according ask asked know many much long name named called say says said saying tell tells told
    """.split()
)

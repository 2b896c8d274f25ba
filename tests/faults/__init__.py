"""What is done to the program on purpose: power cuts, full disks, damage, crowds, hostile articles.

Each fault is inflicted a few times by the default tests, and many times by `python -m tests.faults`, which prints a
table of what was tried and what broke.
"""

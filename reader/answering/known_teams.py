"""Sports teams, which news calls by their last word as often as by their whole name. One line a kind."""

TEAMS = """
nfl team: Arizona Cardinals, Atlanta Falcons, Baltimore Ravens, Buffalo Bills, Carolina Panthers, Chicago Bears,\
 Cincinnati Bengals, Cleveland Browns, Dallas Cowboys, Denver Broncos, Detroit Lions, Green Bay Packers, Houston\
 Texans, Indianapolis Colts, Jacksonville Jaguars, Kansas City Chiefs, Las Vegas Raiders, Los Angeles Chargers, Los\
 Angeles Rams, Miami Dolphins, Minnesota Vikings, New England Patriots, New Orleans Saints, New York Giants, New York\
 Jets, Philadelphia Eagles, Pittsburgh Steelers, San Francisco 49ers, Seattle Seahawks, Tampa Bay Buccaneers, Tennessee\
 Titans, Washington Commanders
nba team: Atlanta Hawks, Boston Celtics, Brooklyn Nets, Charlotte Hornets, Chicago Bulls, Cleveland Cavaliers, Dallas\
 Mavericks, Denver Nuggets, Detroit Pistons, Golden State Warriors, Houston Rockets, Indiana Pacers, Los Angeles\
 Clippers, Los Angeles Lakers, Memphis Grizzlies, Miami Heat, Milwaukee Bucks, Minnesota Timberwolves, New Orleans\
 Pelicans, New York Knicks, Oklahoma City Thunder, Orlando Magic, Philadelphia 76ers, Phoenix Suns, Portland Trail\
 Blazers, Sacramento Kings, San Antonio Spurs, Toronto Raptors, Utah Jazz, Washington Wizards
wnba team: Atlanta Dream, Chicago Sky, Connecticut Sun, Dallas Wings, Indiana Fever, Las Vegas Aces, Los Angeles\
 Sparks, Minnesota Lynx, New York Liberty, Phoenix Mercury, Seattle Storm, Washington Mystics
mlb team: Arizona Diamondbacks, Atlanta Braves, Baltimore Orioles, Boston Red Sox, Chicago Cubs, Chicago White Sox,\
 Cincinnati Reds, Cleveland Guardians, Colorado Rockies, Detroit Tigers, Houston Astros, Kansas City Royals, Los\
 Angeles Angels, Los Angeles Dodgers, Miami Marlins, Milwaukee Brewers, Minnesota Twins, New York Mets, New York\
 Yankees, Oakland Athletics, Philadelphia Phillies, Pittsburgh Pirates, San Diego Padres, San Francisco Giants, Seattle\
 Mariners, St. Louis Cardinals, Tampa Bay Rays, Texas Rangers, Toronto Blue Jays, Washington Nationals
nhl team: Anaheim Ducks, Arizona Coyotes, Boston Bruins, Buffalo Sabres, Calgary Flames, Carolina Hurricanes, Chicago\
 Blackhawks, Colorado Avalanche, Columbus Blue Jackets, Dallas Stars, Detroit Red Wings, Edmonton Oilers, Florida\
 Panthers, Los Angeles Kings, Minnesota Wild, Montreal Canadiens, Nashville Predators, New Jersey Devils, New York\
 Islanders, New York Rangers, Ottawa Senators, Philadelphia Flyers, Pittsburgh Penguins, San Jose Sharks, Seattle\
 Kraken, St. Louis Blues, Tampa Bay Lightning, Toronto Maple Leafs, Utah Mammoth, Vancouver Canucks, Vegas Golden\
 Knights, Washington Capitals, Winnipeg Jets
soccer team: AC Milan, Ajax, Al Hilal, Al Nassr, Al-Nassr, Arsenal, Aston Villa, Atlético Madrid, Barcelona, Bayern\
 Munich, Benfica, Borussia Dortmund, Bournemouth, Brentford, Brighton, Burnley, Celtic, Chelsea, Crystal Palace,\
 Everton, Fulham, Inter Miami, Inter Milan, Juventus, LA Galaxy, LAFC, Leeds United, Leicester City, Lionesses,\
 Liverpool, Luton Town, Manchester City, Manchester United, Napoli, Newcastle, Newcastle United, Nottingham Forest,\
 Paris Saint-Germain, Porto, PSG, Rangers, Real Madrid, Roma, Seattle Sounders, Sevilla, Sheffield United, Southampton,\
 Tottenham, Tottenham Hotspur, Villarreal, West Ham, Wolves, Wrexham
college team: Alabama Crimson Tide, Clemson Tigers, Duke Blue Devils, Florida Gators, Florida State Seminoles, Georgia\
 Bulldogs, Gonzaga Bulldogs, Iowa Hawkeyes, Kansas Jayhawks, Kentucky Wildcats, LSU Tigers, Michigan Wolverines, North\
 Carolina Tar Heels, Notre Dame Fighting Irish, Ohio State Buckeyes, Oklahoma Sooners, Oregon Ducks, Penn State Nittany\
 Lions, South Carolina Gamecocks, TCU Horned Frogs, Tennessee Volunteers, Texas Longhorns, UConn Huskies, USC Trojans
national team: All Blacks, Lionesses, Matildas, Springboks, Team USA, USA, USWNT, Wallabies
racing team: AlphaTauri, Alpine, Aston Martin, Ferrari, Haas, McLaren, Mercedes, Red Bull, Williams
rugby club: Bath, Bristol Bears, Exeter Chiefs, Gloucester, Harlequins, Leicester Tigers, London Irish, Sale Sharks,\
 Saracens, Wasps, Worcester Warriors
"""

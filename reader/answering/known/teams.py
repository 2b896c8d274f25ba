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
wnba team: Atlanta Dream, Chicago Sky, Connecticut Sun, Dallas Wings, Golden State Valkyries, Indiana Fever, Las Vegas\
 Aces, Los Angeles Sparks, Minnesota Lynx, New York Liberty, Phoenix Mercury, Portland Fire, Seattle Storm, Toronto\
 Tempo, Washington Mystics
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
soccer team: Aberdeen, AC Milan, AFC Wimbledon, Ajax, Al Ahly, Al Hilal, Al Nassr, Al-Hilal, Al-Ittihad, Al-Nassr,\
 Angel City, Arsenal, Aston Villa, Atalanta, Athletic Bilbao, Atlanta United, Atlético Madrid, Barcelona, Bayer\
 Leverkusen, Bayern Munich, Benfica, Birmingham City, Blackburn, Blackpool, Boca Juniors, Bologna, Bolton, Borussia\
 Dortmund, Bournemouth, Brentford, Brighton, Bristol City, Burnley, Cardiff City, Celtic, CF Montréal, Charlotte FC,\
 Charlton, Chelsea, Chicago Fire, Club América, Columbus Crew, Coventry City, Crystal Palace, DC United, Derby County,\
 Dundee, Eintracht Frankfurt, Everton, FC Cincinnati, FC Dallas, Fenerbahce, Feyenoord, Fiorentina, Flamengo,\
 Fluminense, Fulham, Galatasaray, Genoa, Girona, Gotham FC, Hearts, Hibernian, Huddersfield, Hull City, Inter Miami,\
 Inter Milan, Ipswich Town, Juventus, Kansas City Current, LA Galaxy, LAFC, Lazio, Leeds United, Leicester City, Lens,\
 Lille, Lionesses, Liverpool, Luton Town, Lyon, Manchester City, Manchester United, Marseille, Middlesbrough, Millwall,\
 Minnesota United, Monaco, Monterrey, Monza, Napoli, New York City FC, Newcastle, Newcastle United, North Carolina\
 Courage, Norwich City, Nottingham Forest, Notts County, Olympiacos, Orlando City, Orlando Pride, Palmeiras, Paris\
 Saint-Germain, Portland Thorns, Portland Timbers, Porto, Portsmouth, Preston, PSG, PSV Eindhoven, Rangers, RB Leipzig,\
 Reading, Real Betis, Real Madrid, Real Salt Lake, Real Sociedad, Red Bull Salzburg, River Plate, Roma, San Diego Wave,\
 Santos, Schalke, Seattle Sounders, Sevilla, Shakhtar Donetsk, Sheffield United, Sheffield Wednesday, Southampton,\
 Sporting CP, Sporting Kansas City, St. Louis City SC, Stoke City, Stuttgart, Sunderland, Swansea City, Torino, Toronto\
 FC, Tottenham, Tottenham Hotspur, Udinese, Union Berlin, Utah Royals, Valencia, Vancouver Whitecaps, Villarreal,\
 Washington Spirit, Watford, West Brom, West Ham, Wigan, Wolverhampton Wanderers, Wolves, Wrexham, Wrexham AFC,\
 Wycombe, Young Boys
college team: Alabama Crimson Tide, Arizona State Sun Devils, Arizona Wildcats, Arkansas Razorbacks, Auburn Tigers,\
 Baylor Bears, Boise State Broncos, BYU Cougars, Cal Golden Bears, Cincinnati Bearcats, Clemson Tigers, Colorado\
 Buffaloes, Creighton Bluejays, Dayton Flyers, Duke Blue Devils, Fairleigh Dickinson Knights, FAU Owls, Florida\
 Atlantic Owls, Florida Gators, Florida State Seminoles, Georgia Bulldogs, Georgia Tech Yellow Jackets, Gonzaga\
 Bulldogs, Houston Cougars, Illinois Fighting Illini, Indiana Hoosiers, Iowa Hawkeyes, Iowa State Cyclones, James\
 Madison Dukes, Kansas Jayhawks, Kansas State Wildcats, Kentucky Wildcats, Louisville Cardinals, LSU Tigers, Marquette\
 Golden Eagles, Maryland Terrapins, Memphis Tigers, Miami Hurricanes, Michigan State Spartans, Michigan Wolverines,\
 Minnesota Golden Gophers, Mississippi State Bulldogs, Missouri Tigers, NC State Wolfpack, Nebraska Cornhuskers, North\
 Carolina Tar Heels, Northwestern Wildcats, Notre Dame Fighting Irish, Ohio State Buckeyes, Oklahoma Sooners, Ole Miss\
 Rebels, Oral Roberts Golden Eagles, Oregon Ducks, Oregon State Beavers, Penn State Nittany Lions, Pitt Panthers,\
 Princeton Tigers, Purdue Boilermakers, Rutgers Scarlet Knights, Saint Peter's Peacocks, San Diego State Aztecs, South\
 Carolina Gamecocks, St. John's Red Storm, Stanford Cardinal, Syracuse Orange, TCU Horned Frogs, Tennessee Volunteers,\
 Texas A&M Aggies, Texas Longhorns, Texas Tech Red Raiders, Tulane Green Wave, UCF Knights, UCLA Bruins, UConn Huskies,\
 USC Trojans, Utah Utes, Vanderbilt Commodores, Villanova Wildcats, Virginia Cavaliers, Virginia Tech Hokies, Wake\
 Forest Demon Deacons, Washington Huskies, Washington State Cougars, West Virginia Mountaineers, Wisconsin Badgers,\
 Xavier Musketeers
national team: All Blacks, Azzurri, Black Caps, Black Ferns, Indomitable Lions, Les Bleus, Lionesses, Matildas,\
 Proteas, Red Roses, Reggae Girlz, Socceroos, Springboks, Super Eagles, Team GB, Team USA, Three Lions, USA, USMNT,\
 USWNT, Wallabies
racing team: 23XI Racing, Alfa Romeo, AlphaTauri, Alpine, Andretti, Aston Martin, Ferrari, Ganassi, Haas, Hendrick\
 Motorsports, Joe Gibbs Racing, McLaren, Mercedes, Racing Bulls, Red Bull, Sauber, Team Penske, Trackhouse, Williams
rugby club: Bath, Bristol Bears, Connacht, Exeter Chiefs, Glasgow Warriors, Gloucester, Harlequins, La Rochelle, Leeds\
 Rhinos, Leicester Tigers, Leinster, London Irish, Munster, Newcastle Falcons, Northampton Saints, Ospreys, Penrith\
 Panthers, Sale Sharks, Saracens, Scarlets, South Sydney Rabbitohs, St Helens, Toulouse, Ulster, Wasps, Wigan Warriors,\
 Worcester Warriors
"""

"""Organisations that questions ask for by their kind. One line a kind: `kind: member, member, ...`."""

ORGANISATIONS = """
airline: Aegean, Aer Lingus, Aeroflot, Aeromexico, Air Canada, Air China, Air France, Air India, Air New Zealand, Air\
 Serbia, AirAsia, Alaska Airlines, Allegiant, American Airlines, ANA, Avelo, Avianca, Azul, Breeze Airways, British\
 Airways, Cathay Pacific, Cebu Pacific, China Eastern, China Southern, Condor, Copa, Delta, Delta Air Lines, EasyJet,\
 El Al, Emirates, Ethiopian Airlines, Etihad, Eurowings, EVA Air, Finnair, Flybe, Frontier, Frontier Airlines, Garuda\
 Indonesia, Gol, Gulf Air, Hawaiian Airlines, Iberia, Icelandair, IndiGo, ITA Airways, Japan Airlines, Jet2, JetBlue,\
 Jetstar, Kenya Airways, KLM, Korean Air, LATAM, Lion Air, Loganair, LOT, Lufthansa, Malaysia Airlines, Norwegian Air,\
 Pan Am, Philippine Airlines, PIA, Qantas, Qatar Airways, Royal Jordanian, Ryanair, SAS, Saudia, Singapore Airlines,\
 South African Airways, Southwest, Southwest Airlines, Spirit, Spirit Airlines, SriLankan Airlines, Sun Country, Swiss,\
 TAP, Thai Airways, TUI, Turkish Airlines, TWA, United, United Airlines, Vietnam Airlines, Virgin Atlantic, Virgin\
 Australia, VivaAerobus, Volaris, Vueling, WestJet, Wizz Air, Wow Air, Yeti Airlines
carmaker: Acura, Alfa Romeo, Aston Martin, Audi, Bentley, BMW, Bugatti, Buick, BYD, Cadillac, Chevrolet, Chrysler,\
 Citroën, Daihatsu, Dodge, Ducati, Ferrari, Fiat, Fisker, Ford, General Motors, Genesis, GM, GMC, Great Wall,\
 Harley-Davidson, Honda, Hyundai, Infiniti, Isuzu, Jaguar, Jeep, Kia, Lada, Lamborghini, Land Rover, Lexus, Lincoln,\
 Lordstown, Lotus, Lucid, Maserati, Mazda, McLaren, Mercedes, Mercedes-Benz, MG, Mini, Mini Cooper, Mitsubishi, Nio,\
 Nissan, Opel, Pagani, Peugeot, Polestar, Pontiac, Porsche, Ram, Renault, Rivian, Rolls-Royce, Saab, Saturn, Seat,\
 Skoda, Smart, Stellantis, Subaru, Suzuki, Tata Motors, Tesla, Toyota, Vauxhall, VinFast, Volkswagen, Volvo, Xpeng
technology company: Activision, Adobe, Airbnb, Alibaba, Alphabet, Amazon, AMD, Anthropic, Apple, Arm, ASML, Baidu,\
 Block, Bumble, ByteDance, Canva, Character.AI, Cisco, Coinbase, CrowdStrike, Cruise, DeepMind, DeepSeek, Dell,\
 Dropbox, eBay, Epic Games, Facebook, Figma, Fitbit, Foxconn, Garmin, GitHub, Google, GoPro, Grindr, Groupon, HP,\
 Huawei, Hugging Face, IBM, Intel, Klarna, LastPass, Lenovo, LG, Lyft, Meta, Micron, Microsoft, Mistral, Motorola,\
 Mozilla, Netflix, Niantic, Nintendo, Nokia, Nvidia, Okta, OpenAI, Oracle, Palantir, PayPal, Perplexity, Qualcomm,\
 Razer, Robinhood, Salesforce, Samsung, SAP, Shopify, Slack, Snap, SoftBank, Sony, SpaceX, Spotify, Stability AI,\
 Stripe, SurveyMonkey, Tencent, Theranos, Tinder, Trello, TSMC, Twitter, Uber, Ubisoft, Valve, VMware, Waymo, xAI,\
 Xiaomi, Yahoo, Yelp, Zillow, Zoom, ZTE
social media: BeReal, Bluesky, Clubhouse, Discord, Facebook, Instagram, LinkedIn, Mastodon, Myspace, Parler,\
 Pinterest, Reddit, Snapchat, Telegram, Threads, TikTok, Truth Social, Tumblr, Twitch, Twitter, WeChat, WhatsApp, X,\
 YouTube
streaming service: Amazon Prime Video, Apple Music, Apple TV, Apple TV+, BritBox, Crunchyroll, Discovery+, Disney+,\
 ESPN+, FuboTV, HBO Max, Hulu, iPlayer, ITVX, Max, Mubi, Netflix, Now TV, Pandora, Paramount+, Peacock, Pluto TV, Prime\
 Video, Quibi, Roku, Showtime, SiriusXM, Sling TV, Spotify, Starz, Tidal, Tubi, Twitch, YouTube TV
retailer: 7-Eleven, Abercrombie & Fitch, Aeropostale, Albertsons, Aldi, Alibaba, Amazon, American Eagle, Argos, Asda,\
 Asos, AutoZone, B&Q, Banana Republic, Barnes & Noble, Bath & Body Works, Bealls, Bed Bath & Beyond, Best Buy, Big\
 Lots, BJ's, Bloomingdale's, Body Shop, Boohoo, Boots, Brookstone, Buc-ee's, Burlington, CarMax, Carrefour, Carvana,\
 Chewy, Circle K, Claire's, Costco, Currys, CVS, Debenhams, Dick's Sporting Goods, Dillard's, Dollar General, Dollar\
 Tree, Dollarama, Etsy, Express, Family Dollar, Foot Locker, Forever 21, GameStop, Gap, Giant Eagle, Gucci, H&M, H-E-B,\
 Harrods, Hobby Lobby, Home Depot, HomeGoods, Hot Topic, Ikea, IKEA, J.Crew, JCPenney, JD Sports, Jo-Ann, Joann, John\
 Lewis, Kmart, Kohl's, Kroger, Lands' End, Lidl, Lowe's, Lululemon, Macy's, Marks & Spencer, Marshalls, Meijer, Men's\
 Wearhouse, Michaels, Morrisons, Neiman Marcus, Next, Nordstrom, Ocado, Office Depot, Old Navy, Paperchase, Party City,\
 Petco, PetSmart, Pier 1, Poundland, Primark, Publix, QVC, RadioShack, Ralphs, REI, Rite Aid, Ross, Safeway,\
 Sainsbury's, Saks Fifth Avenue, Sam's Club, Sears, Selfridges, Sephora, Shein, Staples, Superdrug, Target, Temu,\
 Tesco, TJ Maxx, TK Maxx, Topshop, Toys R Us, Trader Joe's, Ulta, Uniqlo, Urban Outfitters, Victoria's Secret, Vons,\
 Waitrose, Walgreens, Walmart, Wawa, Wayfair, Wegmans, Whole Foods, WHSmith, Wilko, Williams-Sonoma, Winn-Dixie,\
 Zappos, Zara
restaurant chain: A&W, Applebee's, Arby's, Auntie Anne's, Baskin-Robbins, Ben & Jerry's, Bojangles, Boston Market,\
 Buffalo Wild Wings, Burger King, Caffè Nero, California Pizza Kitchen, Carl's Jr., Checkers, Cheesecake Factory,\
 Chick-fil-A, Chili's, Chipotle, Chuck E. Cheese, Church's, Cinnabon, Costa Coffee, Cracker Barrel, Culver's, Dairy\
 Queen, Dave & Buster's, Del Taco, Denny's, Domino's, Dunkin', El Pollo Loco, Firehouse Subs, Five Guys, Freddy's,\
 Golden Corral, Greggs, Hard Rock Cafe, Hardee's, Hooters, IHOP, In-N-Out, Itsu, Jack in the Box, Jamba, Jersey Mike's,\
 Jimmy John's, Jollibee, KFC, Krispy Kreme, Little Caesars, Long John Silver's, LongHorn Steakhouse, McDonald's, Moe's,\
 Nando's, Noodles & Company, Olive Garden, Outback Steakhouse, P.F. Chang's, Panda Express, Panera, Panera Bread, Papa\
 John's, Pizza Express, Pizza Hut, Pollo Tropical, Popeyes, Portillo's, Potbelly, Pret a Manger, Quiznos, Raising\
 Cane's, Red Lobster, Red Robin, Ruby Tuesday, Ruth's Chris, Sbarro, Shake Shack, Sonic, Sonic Drive-In, Starbucks,\
 Steak 'n Shake, Subway, Sweetgreen, Taco Bell, Texas Roadhouse, TGI Fridays, Tim Hortons, Tropical Smoothie Cafe,\
 Waffle House, Wagamama, Wendy's, Wetherspoons, Whataburger, White Castle, Wimpy, Wingstop, Yum Brands, Zaxby's
consumer brand: Abbott, Adidas, Aldi, American Girl, Anker, Ariel, Aunt Jemima, Balenciaga, Barbie, Ben & Jerry's,\
 Birkenstock, Black & Decker, Bud Light, Budweiser, Bumble Bee, Burberry, Butterfinger, Cadbury, Calvin Klein,\
 Campbell's, Cartier, Chanel, Cheerios, Cheetos, Chobani, Clorox, Coach, Coca-Cola, Colgate, Converse, Coors, Corona,\
 Crocs, Danone, Del Monte, Dior, Dole, Doritos, Dove, Dr Pepper, Dr. Martens, Durex, Dyson, Estée Lauder, Fanta,\
 Febreze, Fenty, Ferrero, Fila, Fisher-Price, Fossil, Frito-Lay, Fruit of the Loom, Funko, Gatorade, General Mills,\
 Gerber, Gillette, Givenchy, Gucci, Guinness, Hallmark, Happy Meal, Hasbro, Heineken, Heinz, Hermès, Hershey,\
 Hershey's, Hostess, Hugo Boss, Jell-O, Jif, Johnson & Johnson, Kellogg, Kellogg's, Keurig, KitKat, Kleenex, Kraft,\
 Kraft Heinz, L'Oréal, Lacoste, Lay's, Lego, LEGO, Levi's, Lindt, Lipton, Louis Vuitton, Lululemon, Lysol, M&M's, Mars,\
 Mattel, Maybelline, Milka, Miller Lite, Modelo, Monster, Mountain Dew, Nerf, Nescafé, Nestle, Nestlé, New Balance, New\
 Era, Nike, North Face, Nutella, Old Spice, OnlyFans, Oreo, Oscar Mayer, Pampers, Pandora, Patagonia, Peeps, Peloton,\
 Pepsi, PepsiCo, Perrier, Philips, Play-Doh, Pop-Tarts, Powerade, Prada, Pringles, Procter & Gamble, Puma, Purina,\
 Quaker, Quaker Oats, Ralph Lauren, Ray-Ban, Red Bull, Reebok, Reese's, Revlon, Ritz, Rolex, Rubik's, Saint Laurent,\
 Savage X Fenty, Skechers, Skims, Skittles, Smucker's, Snickers, Spam, Speedo, Sprite, Stanley, Starburst, Swarovski,\
 The North Face, Tic Tac, Tide, Tiffany & Co., Timberland, Tommy Hilfiger, Tostitos, Trojan, Tupperware, Twinkies,\
 Twix, Tyson, Uncle Ben's, Under Armour, Unilever, Vans, Vaseline, Versace, Victorinox, Walkers, Weetabix, Welch's,\
 White Claw, Wonka, Wrigley, Yeezy, Zippo
company: 3M, AB InBev, Accenture, Activision Blizzard, Adani Group, Adobe, Aetna, Aflac, AIG, Airbus, Alaska Air\
 Group, Allstate, AMC, AMC Entertainment, American Airlines Group, American Express, Amgen, Amtrak, Anheuser-Busch,\
 Aramark, ArcelorMittal, Archer Daniels Midland, AstraZeneca, AT&T, Avis, Avon, BAE Systems, Bayer, Bechtel, Berkshire,\
 Berkshire Hathaway, Beyond Meat, BHP, Binance, Biogen, BioNTech, BlackRock, Blackstone, Blue Origin, Boeing,\
 Booking.com, BP, British Gas, British Steel, Broadcom, BT, Bumble, Bungie, BuzzFeed, Cargill, Carnival, Caterpillar,\
 Centene, Charter, Chevron, Chubb, Cigna, Cineworld, CME Group, Cognizant, Coinbase, Colossal, Comcast, Conagra,\
 ConocoPhillips, CVS Health, Deere, Deloitte, DHL, Disney, Dominion, DoorDash, Dow, Duke Energy, DuPont, EDF,\
 Electronic Arts, Eli Lilly, Endeavor, Enron, Enterprise, Equifax, Ernst & Young, Evergrande, Expedia, Experian, Exxon,\
 ExxonMobil, Fannie Mae, FedEx, First Solar, Fisher-Price, Ford, Fox Corp., Foxconn, Freddie Mac, FTX, Fujitsu,\
 GameStop, Gazprom, Geico, Genentech, General Electric, Getir, Gilead, Glencore, GoFundMe, Goldman Sachs, GSK,\
 Halliburton, Hertz, Hilton, Hitachi, Honeywell, Hyatt, IHG, Illumina, Instacart, International Paper, Intuit, JBS,\
 John Deere, Johnson Controls, Juul, Kaiser Permanente, Kodak, KPMG, Liberty Media, Liberty Mutual, Lionsgate, Live\
 Nation, Lockheed, Lockheed Martin, Los Alamos, Luckin Coffee, Lukoil, LVMH, Maersk, Manchester Airports Group,\
 Marriott, Martin Marietta, Mastercard, McKesson, McKinsey, Medtronic, Merck, MetLife, MGM, MGM Resorts, Moderna,\
 Mondelez, Monsanto, Moody's, Nasdaq, National Grid, Neuralink, News Corp, Nippon Steel, Norfolk Southern, Northern\
 Trust, Northrop Grumman, Novartis, Novavax, Novo Nordisk, NSO Group, Occidental, OceanGate, Octopus Energy, Opendoor,\
 Orsted, Overstock, P&O Ferries, Pacific Gas and Electric, Paramount, Paramount Global, Petrobras, Pfizer, PG&E, Philip\
 Morris, Pixar, Post Office, Pratt & Whitney, PricewaterhouseCoopers, Progressive, Prudential, Publishers Clearing\
 House, Purdue Pharma, Ralph Lauren, Raytheon, Red Lobster, Regal, Regeneron, Reliance, Repsol, Rio Tinto, Rite Aid,\
 Roblox, Roche, Rockstar Games, Rosneft, Royal Caribbean, Royal Mail, Sanofi, Saudi Aramco, Sberbank, Schlumberger,\
 Shell, Siemens, Sinclair, SK Hynix, Skanska, Smith & Wesson, Sotheby's, Southwest Gas, Space Exploration Technologies,\
 Spirit AeroSystems, Sprint, State Farm, Subaru, Suncor, Swiss Re, T-Mobile, Taser, Thames Water, Thomson Reuters,\
 Ticketmaster, Toll Brothers, Toshiba, TotalEnergies, Trump Organization, Twentieth Century Fox, Tyson Foods, U.S.\
 Steel, UBS Group, UnitedHealth, UnitedHealthcare, Unity, Universal, Universal Music, UPS, US Steel, Valero, Verizon,\
 Vertex, Viacom, Vice Media, Virgin Galactic, Virgin Orbit, Visa, Vodafone, Volkswagen Group, Vox Media, Walt Disney,\
 Walt Disney Co., Warner Bros., Warner Bros. Discovery, Warner Music, Waste Management, WeightWatchers, Wells Fargo,\
 Westfield, Westinghouse, WeWork, Wizards of the Coast, Wood Group, Workday, World Wrestling Entertainment, WWE, Xerox,\
 XPO, Yandex, Yellow, YG, Zynga
bank: ABN AMRO, Ally, ANZ, Bank of America, Bank of England, Bank of Japan, Bank of Montreal, Barclays, BBVA, BNP\
 Paribas, Capital One, Charles Schwab, Citi, Citibank, Citigroup, Commonwealth Bank, Coutts, Credit Suisse, Danske\
 Bank, Deutsche Bank, European Central Bank, Federal Reserve, Fidelity, First Citizens, First Republic, First Republic\
 Bank, Goldman Sachs, Halifax, HSBC, ING, JPMorgan, JPMorgan Chase, KeyBank, Lehman Brothers, Lloyds, Monzo, Morgan\
 Stanley, Nationwide, NatWest, PacWest, PNC, RBC, Revolut, Rothschild, Royal Bank of Scotland, Santander, Scotiabank,\
 Signature Bank, Silicon Valley Bank, Silvergate, Société Générale, Standard Chartered, Swedbank, TD Bank, Truist, TSB,\
 U.S. Bank, UBS, Vanguard, Wells Fargo, Western Union, Westpac, World Bank
broadcaster: A&E, ABC, ABC News, Al Jazeera, AMC, Animal Planet, BBC, BBC News, BET, Bloomberg, Bravo, C-SPAN, Cartoon\
 Network, CBC, CBS, CBS News, Channel 4, Channel 5, CNBC, CNN, Comedy Central, CW, Discovery, Disney Channel, DW, ESPN,\
 Food Network, Fox, Fox Business, Fox News, Fox Sports, GB News, Hallmark Channel, HBO, HGTV, History Channel, ITV,\
 LBC, Lifetime, MSNBC, MTV, National Public Radio, NBC, NBC News, Newsmax, Nickelodeon, NPR, OAN, One America News,\
 PBS, Radio 4, RT, Showtime, Sky, Sky News, Sky Sports, Starz, Talk TV, TBS, Telegraph TV, Telemundo, TLC, TNT,\
 Univision, USA Network, VH1, Weather Channel
newspaper: Apple Daily, Bild, Boston Globe, Chicago Tribune, Daily Express, Daily Mail, Daily Mirror, Daily Star,\
 Daily Telegraph, Dallas Morning News, Der Spiegel, El País, Evening Standard, Financial Times, Globe and Mail,\
 Guardian, Haaretz, Houston Chronicle, Independent, Le Figaro, Le Monde, Los Angeles Times, Miami Herald, New York\
 Post, New York Times, News of the World, Novaya Gazeta, Observer, Philadelphia Inquirer, San Francisco Chronicle,\
 Seattle Times, South China Morning Post, Sunday Times, Sydney Morning Herald, Tampa Bay Times, Telegraph, The\
 Economist, The Guardian, The Independent, The Mirror, The New York Times, The Observer, The Onion, The Sun, The\
 Telegraph, The Times, The Wall Street Journal, The Washington Post, Times of India, USA TODAY, Wall Street Journal,\
 Washington Post, Washington Times
magazine: Allure, Architectural Digest, Better Homes & Gardens, Billboard, Bloomberg Businessweek, Bon Appétit, Car\
 and Driver, Charlie Hebdo, Consumer Reports, Cosmopolitan, Country Living, Ebony, Elle, Elle Decor, Entertainment\
 Weekly, Esquire, Essence, Forbes, Fortune, Glamour, Good Housekeeping, GQ, Harper's, Harper's Bazaar, Heat, Hello!,\
 Hustler, InStyle, Life, Mad, Maxim, Men's Health, Mother Jones, National Geographic, Nature, New Statesman, New\
 Yorker, Newsweek, NME, OK!, Paris Match, Penthouse, People, Playboy, Playgirl, Popular Mechanics, Private Eye, Radio\
 Times, Reader's Digest, Rolling Stone, Science, Scientific American, Slate, Sports Illustrated, Tatler, Teen Vogue,\
 The Atlantic, The Economist, The New Yorker, The Spectator, TIME, Time, Times Higher Education, Us Weekly, Vanity\
 Fair, Variety, Vogue, W, Wired, Women's Health
university: American University, Amherst, Arizona State, Auburn, Barnard, Bates, Baylor, Berkeley, Boston College,\
 Boston University, Brandeis, Brown, Bryn Mawr, Caltech, Cambridge, Cambridge University, Carnegie Mellon, Case Western\
 Reserve, Clemson, Colgate, Colorado State, Columbia, Cooper Union, Cornell, Dartmouth, Drexel, Duke, Durham, Emory,\
 ETH Zurich, Eton, Florida State, Fordham, George Mason, George Washington University, Georgetown, Georgia Tech,\
 Gonzaga, Grinnell, Hamilton, Hampton, Harvard, Haverford, Hillsdale, Howard, Imperial College London, Indiana\
 University, Iowa State, Johns Hopkins, Juilliard, Kansas State, Kent State, King's College London, Lehigh, Liberty\
 University, London School of Economics, Loyola, LSU, Marjory Stoneman Douglas, Marquette, McGill, Michigan, Michigan\
 State, Middlebury, MIT, Morehouse, NC State, New York University, Northeastern, Northwestern, Notre Dame, NYU,\
 Oberlin, Ohio State, Oklahoma State, Ole Miss, Oregon State, Oxford, Oxford University, Penn State, Pepperdine,\
 Pomona, Princeton, Purdue, Rice, Rutgers, Seton Hall, Smith, SMU, Spelman, St Andrews, Stanford, Swarthmore, Syracuse,\
 TCU, Temple, Texas A&M, Texas Tech, Trinity College, Tufts, Tulane, Tuskegee, UC Berkeley, UC Davis, UCLA, UConn,\
 UMass, UNC, University College London, UPenn, USC, Uvalde High, Vanderbilt, Vassar, Villanova, Virginia Tech, Wake\
 Forest, Washington State, Wellesley, Wesleyan, West Point, Wheaton, William & Mary, Williams, Yale
agency: Air Force, Amtrak, Army, Army Corps of Engineers, ATF, Border Patrol, Bureau of Land Management, CDC, Census\
 Bureau, Centers for Disease Control and Prevention, CIA, Coast Guard, Congress, Congressional Budget Office, CPS,\
 Customs and Border Protection, DEA, Defense Department, Department of Defense, Department of Education, Department of\
 Energy, Department of Government Efficiency, Department of Homeland Security, Department of Justice, Department of\
 Transportation, Education Department, Energy Department, Environmental Protection Agency, EPA, ESA, European Space\
 Agency, Europol, FAA, FBI, FCC, FDA, Federal Aviation Administration, Federal Reserve, Federal Trade Commission, FEMA,\
 Food and Drug Administration, Food Standards Agency, FSB, FTC, GCHQ, GRU, HHS, Home Office, Homeland Security, House\
 of Commons, House of Lords, House of Representatives, ICE, Interpol, IRS, ISRO, JAXA, Jet Propulsion Laboratory, JPL,\
 Justice Department, KGB, Labor Department, Library of Congress, Marine Corps, Met Office, Metropolitan Police, MI5,\
 MI6, Mossad, NASA, National Archives, National Guard, National Hurricane Center, National Institutes of Health,\
 National Park Service, National Security Agency, National Weather Service, Navy, NHS, NHTSA, NIH, NOAA, NSA, NSC,\
 NTSB, Ofcom, Ofgem, Ofsted, OMB, OSHA, Parole Board, Peace Corps, Pentagon, RAF, Roscosmos, Royal Navy, Scotland Yard,\
 SEC, Secret Service, Securities and Exchange Commission, Senate, Smithsonian, Social Security Administration, Space\
 Force, State Department, Supreme Court, Treasury, Treasury Department, TSA, U.S. Geological Survey, U.S. Marshals,\
 U.S. Postal Service, USDA, USGS, USPS, Veterans Affairs, West Point
organisation: AARP, ACLU, African Union, al Qaeda, Al-Shabab, Alcoholics Anonymous, American Cancer Society, American\
 Heart Association, American Library Association, Amnesty International, Antifa, Arab League, ASEAN, Atomwaffen, AUKUS,\
 Azov, Black Lives Matter, Bloods, Boko Haram, Boy Scouts, BRICS, Catholic Church, Church of England, Commonwealth,\
 Council of Europe, Crips, Doctors Without Borders, ELN, ETA, EU, European Commission, European Parliament, European\
 Union, Extinction Rebellion, FARC, Fatah, Federalist Society, FIFA, Five Eyes, Freemasons, G20, G7, G77, Gates\
 Foundation, Girl Scouts, Greenpeace, Hamas, Hells Angels, Heritage Foundation, Hezbollah, Hizbullah, Houthis, Human\
 Rights Watch, IAEA, ICC, ICJ, IMF, IMO, Insulate Britain, International Atomic Energy Agency, International Court of\
 Justice, International Criminal Court, International Olympic Committee, IOC, IRA, ISIS, Islamic Jihad, Islamic State,\
 Just Stop Oil, KKK, Ku Klux Klan, Lashkar-e-Taiba, League of Nations, Lincoln Project, M23, Mafia, Make-A-Wish,\
 Mercosur, MeToo, Moms for Liberty, MS-13, Muslim Brotherhood, NAACP, Nasdaq, National Rifle Association, National\
 Trust, NATO, Nobel Committee, NRA, Oath Keepers, OPEC, OPEC+, Oxfam, Palestinian Authority, PETA, PKK, Planned\
 Parenthood, PLO, Proud Boys, Pussy Riot, QAnon, Quad, Rapid Support Forces, Red Cross, RSF, RSPCA, Salvation Army,\
 Satanic Temple, Save the Children, Scouts, Shanghai Cooperation Organization, Shell, Sierra Club, Sinaloa Cartel,\
 Southern Baptist Convention, Southern Poverty Law Center, Taliban, Three Percenters, TTP, Turning Point USA, U.S.\
 Olympic Committee, UEFA, UN, UNESCO, UNHCR, UNICEF, United Nations, UNRWA, US Soccer, USA Gymnastics, USADA, WADA,\
 Wagner, Wagner Group, WHO, World Bank, World Economic Forum, World Food Programme, World Health Organization, World\
 Meteorological Organization, World Trade Organization, WWF, Yakuza, YMCA
union: Actors' Equity, AFL-CIO, Air Line Pilots Association, Amazon Labor Union, American Airlines pilots, American\
 Federation of Teachers, ASLEF, BMA, British Medical Association, Chicago Teachers Union, Communications Workers of\
 America, CWU, DGA, Directors Guild of America, GMB, IATSE, ILA, International Brotherhood of Teamsters, International\
 Longshoremen's Association, MLB Players Association, NASUWT, National Education Association, National Education Union,\
 NEU, NFLPA, RCN, RMT, Royal College of Nursing, SAG-AFTRA, Screen Actors Guild, SEIU, Starbucks Workers United,\
 Teamsters, TSSA, TUC, UAW, UFCW, UMW, UNISON, Unite, Unite Here, United Auto Workers, United Steelworkers, WGA,\
 Writers Guild, Writers Guild of America
party: AfD, African National Congress, AKP, Alliance Party, Alternative for Germany, ANC, Bharatiya Janata Party, BJP,\
 Bloc Québécois, Brexit Party, Brothers of Italy, CDU, Christian Democratic Union, Civic Platform, Communist Party,\
 Congress Party, Conservative Party, Conservatives, Constitution Party, Democratic Party, Democratic Unionist Party,\
 Democrats, DUP, Economic Freedom Fighters, Fidesz, Five Star Movement, Forza Italia, Freedom Party, GOP, Green Party,\
 Greens, Justice and Development Party, Kuomintang, Labour, Labour Party, Law and Justice, Lib Dems, Liberal Democrats,\
 Liberal Party, Liberals, Libertarian Party, Likud, Move Forward, National Front, National Party, National Rally, NDP,\
 New Democratic Party, People's Party, Pheu Thai, Plaid Cymru, Podemos, Popular Party, PTI, Reform Party, Reform UK,\
 Renaissance, Republican Party, Republicans, Scottish National Party, SDLP, Sinn Féin, SNP, Social Democratic Party,\
 Social Democrats, Socialist Party, Socialists, Sweden Democrats, Syriza, Tea Party, Tories, Tory, UKIP, Ulster\
 Unionist Party, Vox, Workers Party of Korea, Workers' Party, Zanu-PF
league: A-League, ACC, AFC, AFL, AHL, American League, Atlantic Coast Conference, ATP, Australian Football League, Big\
 12, Big East, Big Ten, Big Ten Conference, BIG3, Bundesliga, Champions League, Championship, Conference USA, EFL,\
 English Football League, Eredivisie, Euroleague, Europa League, Formula 1, Formula One, G League, Hundred, Indian\
 Premier League, IndyCar, IPL, Ivy League, KHL, La Liga, Ladies Professional Golf Association, Ligue 1, Little League,\
 LIV Golf, LPGA, Major League Baseball, Major League Cricket, Major League Pickleball, Major League Soccer,\
 Mid-American Conference, MLB, MLS, MotoGP, Mountain West, NASCAR, NASCAR Cup Series, National Basketball Association,\
 National Football League, National Hockey League, National League, National Women's Soccer League, NBA, NCAA, NFC,\
 NFL, NHL, NHRA, NIT, NWSL, Pac-12, PGA Tour, Premier League, Premiership Rugby, Primeira Liga, Saudi Pro League,\
 Scottish Premiership, SEC, Serie A, Six Nations, Southeastern Conference, Sun Belt, Super League, Super Rugby, SWAC,\
 TGL, UFC, UFL, USFL, WBC, WNBA, Women's National Basketball Association, Women's Super League, WTA, XFL
"""

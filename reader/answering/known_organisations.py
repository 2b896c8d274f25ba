"""Organisations that questions ask for by their kind. One line a kind: `kind: member, member, ...`."""

ORGANISATIONS = """
airline: Aer Lingus, Aeroflot, Air Canada, Air France, Air India, Air New Zealand, Alaska Airlines, Allegiant,\
 American Airlines, ANA, Avianca, British Airways, Cathay Pacific, China Eastern, Delta, Delta Air Lines, EasyJet, El\
 Al, Emirates, Ethiopian Airlines, Etihad, Finnair, Frontier, Frontier Airlines, Hawaiian Airlines, Iberia, IndiGo, ITA\
 Airways, Japan Airlines, JetBlue, Jetstar, KLM, Korean Air, Lion Air, Lufthansa, Malaysia Airlines, Norwegian Air,\
 Qantas, Qatar Airways, Ryanair, Saudia, Singapore Airlines, Southwest, Southwest Airlines, Spirit, Spirit Airlines,\
 Swiss, TAP, Thai Airways, Turkish Airlines, United, United Airlines, Virgin Atlantic, WestJet, Wizz Air
carmaker: Acura, Alfa Romeo, Aston Martin, Audi, Bentley, BMW, Bugatti, Buick, BYD, Cadillac, Chevrolet, Chrysler,\
 Dodge, Ferrari, Fiat, Ford, General Motors, GM, Honda, Hyundai, Infiniti, Jaguar, Jeep, Kia, Lamborghini, Land Rover,\
 Lexus, Lotus, Lucid, Maserati, Mazda, McLaren, Mercedes, Mercedes-Benz, Mini, Mitsubishi, Nissan, Peugeot, Polestar,\
 Porsche, Renault, Rivian, Rolls-Royce, Saab, Skoda, Stellantis, Subaru, Suzuki, Tesla, Toyota, Volkswagen, Volvo
technology company: Adobe, Airbnb, Alibaba, Alphabet, Amazon, AMD, Anthropic, Apple, Baidu, ByteDance, Cisco, Dell,\
 Facebook, Foxconn, Google, HP, Huawei, IBM, Intel, Lenovo, LG, Lyft, Meta, Microsoft, Motorola, Netflix, Nintendo,\
 Nokia, Nvidia, OpenAI, Oracle, Palantir, PayPal, Qualcomm, Salesforce, Samsung, SAP, Sony, SpaceX, Spotify, Tencent,\
 Theranos, TSMC, Twitter, Uber, Xiaomi, Yahoo, Zoom
social media: BeReal, Bluesky, Clubhouse, Discord, Facebook, Instagram, LinkedIn, Mastodon, Myspace, Parler,\
 Pinterest, Reddit, Snapchat, Telegram, Threads, TikTok, Truth Social, Tumblr, Twitch, Twitter, WeChat, WhatsApp, X,\
 YouTube
streaming service: Amazon Prime Video, Apple TV, Apple TV+, BritBox, Crunchyroll, Discovery+, Disney+, HBO Max, Hulu,\
 Max, Netflix, Paramount+, Peacock, Prime Video, Showtime, Spotify, Tidal, YouTube TV
retailer: Albertsons, Aldi, Amazon, Asda, Banana Republic, Barnes & Noble, Bed Bath & Beyond, Best Buy, Boots, Costco,\
 CVS, Dollar General, Dollar Tree, Etsy, Gap, Gucci, H&M, Home Depot, Ikea, IKEA, JCPenney, John Lewis, Kmart, Kohl's,\
 Kroger, Lidl, Lowe's, Macy's, Marks & Spencer, Morrisons, Nordstrom, Old Navy, Party City, Primark, Publix, REI, Rite\
 Aid, Safeway, Sainsbury's, Sears, Sephora, Shein, Staples, Target, Tesco, TJ Maxx, Trader Joe's, Victoria's Secret,\
 Waitrose, Walgreens, Walmart, Wayfair, Whole Foods, Wilko, Zara
restaurant chain: Applebee's, Arby's, Burger King, Chick-fil-A, Chili's, Chipotle, Costa Coffee, Cracker Barrel, Dairy\
 Queen, Denny's, Domino's, Dunkin', Five Guys, Greggs, Hooters, IHOP, In-N-Out, Jack in the Box, KFC, Krispy Kreme,\
 Little Caesars, McDonald's, Nando's, Olive Garden, Outback Steakhouse, Panda Express, Panera, Panera Bread, Papa\
 John's, Pizza Hut, Popeyes, Pret a Manger, Red Lobster, Shake Shack, Sonic, Starbucks, Subway, Taco Bell, TGI Fridays,\
 Tim Hortons, Waffle House, Wendy's, White Castle, Wingstop
consumer brand: Adidas, Balenciaga, Bud Light, Budweiser, Burberry, Cadbury, Chanel, Coca-Cola, Colgate, Converse,\
 Crocs, Dior, Doritos, Dyson, Fanta, Ferrero, Gatorade, General Mills, Gillette, Gucci, Hasbro, Heineken, Heinz,\
 Hermès, Hershey, Hershey's, Johnson & Johnson, Kellogg, Kellogg's, Kraft, Lego, LEGO, Levi's, Louis Vuitton,\
 Lululemon, M&M's, Mars, Mattel, Nestlé, New Balance, Nike, Nutella, Oreo, Patagonia, Peloton, Pepsi, PepsiCo, Prada,\
 Procter & Gamble, Puma, Ralph Lauren, Reebok, Rolex, Skittles, Snickers, Sprite, Tupperware, Under Armour, Unilever,\
 Vans, Versace, Yeezy
company: 3M, Activision Blizzard, AIG, Airbus, AMC, American Express, Amtrak, Anheuser-Busch, AstraZeneca, AT&T,\
 Bayer, Berkshire Hathaway, Beyond Meat, Binance, BlackRock, Blackstone, Blue Origin, Boeing, BP, Caterpillar, Chevron,\
 Cineworld, Coinbase, Comcast, ConocoPhillips, CVS Health, DHL, Disney, Dominion, DoorDash, DuPont, Eli Lilly, Exxon,\
 ExxonMobil, FedEx, Fisher-Price, Foxconn, FTX, GameStop, Gazprom, General Electric, Goldman Sachs, GSK, Halliburton,\
 Hilton, Instacart, Intuit, Juul, Kodak, Live Nation, Lockheed Martin, LVMH, Marriott, Mastercard, Merck, Moderna,\
 Monsanto, Nasdaq, Norfolk Southern, Northrop Grumman, Novartis, Novo Nordisk, Overstock, Pfizer, Philip Morris, Purdue\
 Pharma, Raytheon, Regal, Rite Aid, Roblox, Roche, Royal Mail, Sanofi, Saudi Aramco, Shell, Siemens, Sotheby's,\
 T-Mobile, Ticketmaster, Toshiba, TotalEnergies, Tyson Foods, Unity, UPS, Verizon, Virgin Galactic, Virgin Orbit, Visa,\
 Vodafone, Warner Bros., Warner Bros. Discovery, Westinghouse, WeWork, World Wrestling Entertainment, WWE, Yellow
bank: Bank of America, Bank of England, Barclays, BNP Paribas, Capital One, Citi, Citibank, Citigroup, Credit Suisse,\
 Deutsche Bank, Federal Reserve, First Republic, First Republic Bank, Goldman Sachs, HSBC, JPMorgan, JPMorgan Chase,\
 Lehman Brothers, Lloyds, Morgan Stanley, NatWest, Santander, Signature Bank, Silicon Valley Bank, UBS, Wells Fargo,\
 World Bank
broadcaster: ABC, ABC News, Al Jazeera, BBC, BBC News, Bloomberg, CBS, CBS News, Channel 4, CNBC, CNN, Disney Channel,\
 ESPN, Fox, Fox News, HBO, ITV, MSNBC, MTV, NBC, NBC News, Nickelodeon, NPR, PBS, Showtime, Sky News, Telemundo,\
 Univision
newspaper: Daily Mail, Daily Mirror, Evening Standard, Financial Times, Guardian, Los Angeles Times, New York Post,\
 New York Times, Telegraph, The Guardian, The New York Times, The Sun, The Telegraph, The Times, The Wall Street\
 Journal, The Washington Post, USA TODAY, Wall Street Journal, Washington Post
magazine: Bon Appétit, Cosmopolitan, Elle, Esquire, Forbes, Fortune, GQ, Life, National Geographic, New Yorker,\
 Newsweek, People, Playboy, Rolling Stone, Sports Illustrated, The Economist, The New Yorker, Time, TIME, Vanity Fair,\
 Variety, Vogue
university: Amherst, Baylor, Berkeley, Brown, Cambridge, Clemson, Columbia, Cornell, Dartmouth, Duke, Emory,\
 Georgetown, Gonzaga, Harvard, Howard, Johns Hopkins, LSU, Michigan State, MIT, Northeastern, Northwestern, Notre Dame,\
 NYU, Ohio State, Oxford, Penn State, Princeton, Purdue, Rutgers, Stanford, Temple, Texas A&M, Tulane, UCLA, UNC,\
 UPenn, USC, Vanderbilt, Villanova, Virginia Tech, Yale
agency: CDC, Centers for Disease Control and Prevention, CIA, Department of Justice, Environmental Protection Agency,\
 EPA, European Space Agency, FAA, FBI, FCC, FDA, Federal Aviation Administration, Federal Reserve, FEMA, Food and Drug\
 Administration, FTC, Homeland Security, IRS, Justice Department, MI5, MI6, NASA, National Archives, National Weather\
 Service, NHS, NHTSA, NOAA, NSA, NTSB, OSHA, Pentagon, SEC, Secret Service, Supreme Court, Treasury, TSA, U.S. Postal\
 Service, USPS
organisation: African Union, al Qaeda, Amnesty International, ASEAN, Boko Haram, BRICS, EU, European Union, FIFA, G20,\
 G7, Greenpeace, Hamas, Hezbollah, Houthis, IAEA, IMF, International Criminal Court, International Olympic Committee,\
 IOC, ISIS, Islamic State, NATO, NRA, Oath Keepers, OPEC, Planned Parenthood, Proud Boys, Red Cross, Taliban, UEFA, UN,\
 UNESCO, UNICEF, United Nations, Wagner Group, WHO, World Health Organization, World Trade Organization, WWF
union: AFL-CIO, American Federation of Teachers, RMT, Royal College of Nursing, SAG-AFTRA, Teamsters, UAW, UNISON,\
 Unite, United Auto Workers, WGA, Writers Guild of America
party: African National Congress, BJP, Brothers of Italy, Conservative Party, Conservatives, Democratic Party,\
 Democrats, DUP, Fidesz, Green Party, Greens, Labour, Labour Party, Liberal Democrats, Liberal Party, Libertarian\
 Party, Likud, Plaid Cymru, Reform UK, Republican Party, Republicans, Scottish National Party, Sinn Féin, SNP, Tories
league: ACC, Big 12, Big East, Big Ten, Bundesliga, Champions League, Conference USA, Europa League, Formula 1,\
 Formula One, La Liga, Ligue 1, Little League, LIV Golf, Major League Baseball, Major League Soccer, MLB, MLS, NASCAR,\
 National Football League, NBA, NCAA, NFL, NHL, NWSL, Pac-12, PGA Tour, Premier League, Saudi Pro League, SEC, Serie A,\
 USFL, WNBA, XFL
"""

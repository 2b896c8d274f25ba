"""Places that questions ask for by their kind. One line a kind: `kind: member, member, ...`."""

PLACES = """
country: Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas,\
 Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Britain,\
 Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Chad, Chile, China, Colombia, Congo, Costa Rica,\
 Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominican Republic, Ecuador, Egypt, El Salvador,\
 England, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Great\
 Britain, Greece, Greenland, Grenada, Guatemala, Guinea, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India,\
 Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait,\
 Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi,\
 Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco,\
 Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North\
 Macedonia, Northern Ireland, Norway, Oman, Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines,\
 Poland, Portugal, Puerto Rico, Qatar, Romania, Russia, Rwanda, Samoa, Saudi Arabia, Scotland, Senegal, Serbia,\
 Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South\
 Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo,\
 Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Türkiye, U.K., U.S., UAE, Uganda, UK, Ukraine, United Arab\
 Emirates, United Kingdom, United States, Uruguay, US, USA, Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Wales,\
 Yemen, Zambia, Zimbabwe
state: Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii,\
 Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,\
 Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,\
 North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,\
 Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
continent: Africa, Antarctica, Asia, Australia, Europe, North America, South America
ocean: Arctic Ocean, Atlantic Ocean, Indian Ocean, Pacific Ocean, Southern Ocean
sea: Adriatic Sea, Aegean Sea, Arabian Sea, Baltic Sea, Bering Sea, Black Sea, Caribbean Sea, Caspian Sea, Dead Sea,\
 East China Sea, Mediterranean Sea, North Sea, Red Sea, Sea of Azov, Sea of Japan, South China Sea, Yellow Sea
river: Amazon, Arkansas River, Brahmaputra, Colorado River, Columbia River, Congo River, Danube, Delaware River,\
 Dnieper, East River, Elbe, Euphrates, Ganges, Hudson River, Indus, Jordan River, Limpopo, Loire, Medway, Mekong,\
 Mersey, Mississippi River, Missouri River, Murray, Niger, Niger River, Nile, Oder, Ohio River, Orinoco, Potomac, Red\
 River, Rhine, Rhône, Rio Grande, Sacramento River, Seine, Severn, Snake River, Susquehanna, Tennessee River, Thames,\
 Tiber, Tigris, Trent, Tyne, Vistula, Volga, Yangtze, Yellow River, Yukon, Zambezi
lake: Aral Sea, Crater Lake, Great Salt Lake, Lake Baikal, Lake Chad, Lake Como, Lake Erie, Lake Garda, Lake Geneva,\
 Lake Havasu, Lake Huron, Lake Lanier, Lake Malawi, Lake Maracaibo, Lake Mead, Lake Michigan, Lake Okeechobee, Lake\
 Ontario, Lake Oroville, Lake Placid, Lake Powell, Lake Superior, Lake Tahoe, Lake Tanganyika, Lake Titicaca, Lake\
 Victoria, Loch Lomond, Loch Ness, Lough Neagh, Salton Sea, Windermere
mountain: Aconcagua, Alps, Andes, Annapurna, Appalachian Mountains, Ben Nevis, Cho Oyu, Denali, Eyjafjallajökull,\
 Himalayas, K2, Kilauea, Krakatoa, Lhotse, Makalu, Manaslu, Matterhorn, Mauna Kea, Mauna Loa, Mont Blanc, Mount Ararat,\
 Mount Elbrus, Mount Etna, Mount Everest, Mount Fuji, Mount Hood, Mount Kenya, Mount Kilimanjaro, Mount McKinley, Mount\
 Merapi, Mount Pinatubo, Mount Rainier, Mount Rushmore, Mount Semeru, Mount St. Helens, Mount Vesuvius, Mount\
 Washington, Mount Whitney, Nanga Parbat, Ojos del Salado, Pikes Peak, Popocatépetl, Rocky Mountains, Scafell Pike,\
 Snowdon, Stromboli, Taal, Table Mountain
planet: Earth, Jupiter, Mars, Mercury, Neptune, Pluto, Saturn, Uranus, Venus
moon: Callisto, Deimos, Enceladus, Europa, Ganymede, Io, Phobos, Titan, Triton
island: Alcatraz, Anglesey, Antigua, Aruba, Azores, Bahamas, Bahrain, Balearic Islands, Bali, Barbados, Bermuda, Big\
 Island, Borneo, Canary Islands, Capri, Cook Islands, Corfu, Corsica, Crete, Crimea, Cuba, Curaçao, Cyprus, Diego\
 Garcia, Dominica, Easter Island, Elba, Ellis Island, Falkland Islands, Faroe Islands, Fiji, Fuerteventura, Galapagos,\
 Gotland, Gran Canaria, Greenland, Grenada, Guam, Guernsey, Hawaii, Hispaniola, Hokkaido, Honshu, Ibiza, Iceland,\
 Ireland, Isle of Man, Isle of Wight, Iwo Jima, Jamaica, Java, Jeju, Jersey, Kauai, Komodo, Kyushu, La Palma,\
 Lampedusa, Lanzarote, Lesbos, Long Island, Madagascar, Majorca, Maldives, Mallorca, Malta, Manhattan, Marshall\
 Islands, Martha's Vineyard, Martinique, Maui, Mauritius, Minorca, Molokai, Montserrat, Mykonos, Nantucket, New Guinea,\
 Newfoundland, Oahu, Okinawa, Orkney, Palau, Phuket, Prince Edward Island, Puerto Rico, Reunion, Rhodes, Rikers Island,\
 Robben Island, Sakhalin, Samoa, Santorini, Sardinia, Seychelles, Shetland, Shikoku, Sicily, Singapore, Skye, Solomon\
 Islands, Sri Lanka, St. Helena, St. Lucia, Staten Island, Stromboli, Sulawesi, Sumatra, Svalbard, Tahiti, Taiwan,\
 Tasmania, Tenerife, Timor, Tonga, Trinidad, Tuvalu, Vancouver Island, Vanuatu, Zakynthos, Zanzibar
territory: American Samoa, Bermuda, Crimea, Donbas, Falkland Islands, Gaza, Gibraltar, Greenland, Guam, Hong Kong,\
 Kashmir, Macau, Nagorno-Karabakh, Puerto Rico, Virgin Islands, West Bank
province: Alberta, British Columbia, Donetsk, Guangdong, Helmand, Henan, Hubei, Hunan, Kandahar, Kherson, Luhansk,\
 Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Punjab, Quebec, Saskatchewan, Sichuan, Sindh
region: Alsace, Amazon, Amhara, Anatolia, Andalusia, Antarctic Peninsula, Appalachia, Arctic, Bakhmut, Bali, Balkans,\
 Balochistan, Basque Country, Bavaria, Bay Area, Belgorod, Black Sea, Bosnian Serb Republic, Brittany, Caribbean,\
 Catalonia, Caucasus, Central America, Central Asia, Chechnya, Cornwall, Crimea, Dagestan, Darfur, Deep South, Donbas,\
 Donetsk, Dordogne, Eastern Europe, Flanders, Galicia, Gaza Strip, Golan Heights, Great Plains, Gulf Coast, Horn of\
 Africa, Indo-Pacific, Kaliningrad, Kashmir, Kharkiv, Kherson, Khyber Pakhtunkhwa, Kurdistan, Kursk, Latin America,\
 Lombardy, Luhansk, Middle East, Midwest, Mykolaiv, Nagorno-Karabakh, New England, Normandy, Oromia, Pacific Northwest,\
 Panhandle, Patagonia, Persian Gulf, Provence, Punjab, Rakhine, Rust Belt, Sahara, Sahel, Saxony, Scandinavia, Scottish\
 Highlands, Siberia, Sicily, Silicon Valley, Sinai, South Asia, Southeast Asia, Sumy, Tibet, Tigray, Transnistria,\
 Transylvania, Tuscany, Ulster, Wallonia, West Africa, West Bank, Xinjiang, Zaporizhzhia
county: Aberdeenshire, Alameda County, Allegheny County, Antrim, Armagh, Bedfordshire, Berkshire, Bexar County,\
 Broward County, Buckinghamshire, Cambridgeshire, Cheshire, Clark County, Cook County, Cork, Cornwall, Cumbria, Dade\
 County, Dallas County, DeKalb County, Derbyshire, Devon, Donegal, Dorset, Down, Durham, East Sussex, Essex, Fermanagh,\
 Fife, Fulton County, Galway, Gloucestershire, Gwinnett County, Hampshire, Harris County, Hennepin County,\
 Herefordshire, Hertfordshire, Highland, Hillsborough County, Kent, Kerry, King County, Lancashire, Leicestershire,\
 Lincolnshire, Los Angeles County, Maricopa County, Mayo, Merseyside, Miami-Dade County, Milwaukee County, Monroe\
 County, Nassau County, Norfolk, Northamptonshire, Northumberland, Nottinghamshire, Orange County, Oxfordshire, Palm\
 Beach County, Pima County, Riverside County, Rutland, San Bernardino County, San Diego County, Santa Clara County,\
 Shropshire, Somerset, Staffordshire, Suffolk, Suffolk County, Surrey, Travis County, Tyne and Wear, Tyrone,\
 Warwickshire, Wayne County, West Sussex, Wiltshire, Worcestershire, Yorkshire
city: Aberdeen, Abu Dhabi, Abuja, Accra, Addis Ababa, Adelaide, Agra, Akron, Albany, Albuquerque, Aleppo, Alexandria,\
 Algiers, Almaty, Amman, Amsterdam, Anchorage, Ankara, Ann Arbor, Antwerp, Arlington, Asheville, Asunción, Athens,\
 Atlanta, Auckland, Augusta, Aurora, Austin, Avignon, Baghdad, Bakhmut, Baku, Baltimore, Bamako, Bangkok, Bangor,\
 Barcelona, Basel, Basra, Baton Rouge, Beijing, Beirut, Belfast, Belgrade, Belém, Benghazi, Bergen, Berkeley, Berlin,\
 Bern, Bethlehem, Bilbao, Billings, Birmingham, Bismarck, Blackpool, Bogotá, Boise, Bologna, Bonn, Bordeaux, Boston,\
 Boulder, Bradford, Brasília, Bratislava, Bridgeport, Brighton, Brisbane, Bristol, Bruges, Brussels, Bucha, Bucharest,\
 Budapest, Buenos Aires, Buffalo, Busan, Cairo, Calgary, Cali, Cambridge, Canberra, Cannes, Canterbury, Cape Town,\
 Caracas, Cardiff, Cartagena, Casablanca, Charleston, Charlotte, Charlottesville, Chattanooga, Chennai, Chernihiv,\
 Chernobyl, Chester, Chicago, Chisinau, Christchurch, Cincinnati, Cleveland, Cologne, Columbus, Copenhagen, Coventry,\
 Cusco, Dakar, Dallas, Damascus, Dayton, Daytona Beach, Delhi, Denver, Derby, Des Moines, Detroit, Dhaka, Dnipro, Doha,\
 Donetsk, Dover, Dresden, Dubai, Dublin, Dundee, Durban, Durham, Düsseldorf, Edinburgh, Eindhoven, El Paso, Erbil,\
 Eugene, Evansville, Exeter, Fairbanks, Florence, Fort Lauderdale, Fort Myers, Fort Wayne, Fort Worth, Frankfurt,\
 Freetown, Fresno, Galveston, Gary, Gaza City, Gdansk, Geneva, Genoa, Ghent, Glasgow, Grand Rapids, Graz, Greensboro,\
 Grenoble, Grozny, Guadalajara, Guangzhou, Guatemala City, Guayaquil, Haifa, Halifax, Hamburg, Hangzhou, Hanoi, Harare,\
 Harrisburg, Hartford, Havana, Hebron, Helsinki, Hiroshima, Ho Chi Minh City, Homs, Honolulu, Houston, Huntsville,\
 Hyderabad, Incheon, Indianapolis, Innsbruck, Inverness, Ipswich, Irpin, Islamabad, Istanbul, Izmir, Jackson,\
 Jacksonville, Jaipur, Jakarta, Jeddah, Jenin, Jerusalem, Johannesburg, Juneau, Kabul, Kampala, Kandahar, Kansas City,\
 Karachi, Kathmandu, Katowice, Kazan, Key West, Khan Younis, Kharkiv, Khartoum, Kherson, Kingston, Kinshasa, Knoxville,\
 Kobe, Kolkata, Krakow, Kramatorsk, Kryvyi Rih, Kuala Lumpur, Kyiv, Kyoto, La Paz, Lagos, Lahore, Las Vegas, Lausanne,\
 Leeds, Leicester, Leipzig, Lexington, Lille, Lima, Lincoln, Linz, Lisbon, Little Rock, Liverpool, Ljubljana, Lomé,\
 London, Long Beach, Los Angeles, Louisville, Luanda, Lubbock, Lusaka, Luxor, Lviv, Lyon, Macau, Madison, Madrid,\
 Malaga, Malmö, Managua, Manchester, Mandalay, Manila, Maputo, Maracaibo, Mariupol, Marrakesh, Marseille, Mecca,\
 Medellín, Melbourne, Melitopol, Memphis, Mesa, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu,\
 Mombasa, Monrovia, Monterrey, Montevideo, Montgomery, Montpellier, Montreal, Moscow, Mosul, Multan, Mumbai, Munich,\
 Mykolaiv, Nagasaki, Nagoya, Nairobi, Nantes, Napa, Naples, Nashua, Nashville, New Delhi, New Orleans, New York, New\
 York City, Newark, Newcastle, Nice, Nicosia, Nizhny Novgorod, Norfolk, Nottingham, Novosibirsk, Nuremberg, Oakland,\
 Oaxaca, Odesa, Oklahoma City, Omaha, Orlando, Osaka, Oslo, Ottawa, Oxford, Palermo, Palm Springs, Palo Alto, Panama\
 City, Paris, Pasadena, Patna, Peoria, Perth, Peshawar, Philadelphia, Phnom Penh, Phoenix, Phuket, Pisa, Pittsburgh,\
 Plovdiv, Podgorica, Port Sudan, Port-au-Prince, Portland, Porto, Portsmouth, Poznan, Prague, Pretoria, Pristina,\
 Providence, Puebla, Pune, Pyongyang, Quetta, Quito, Rabat, Rafah, Raleigh, Ramallah, Recife, Reims, Reno, Reykjavik,\
 Rhodes, Richmond, Riga, Rio de Janeiro, Riyadh, Rochester, Rome, Rosario, Rostov, Rostov-on-Don, Rotterdam,\
 Sacramento, Saint Paul, Salem, Salt Lake City, Salvador, Salzburg, Samarkand, San Antonio, San Diego, San Francisco,\
 San Jose, San Juan, Santa Barbara, Santa Cruz, Santa Fe, Santa Monica, Santiago, Santo Domingo, Sarajevo, Savannah,\
 Scottsdale, Scranton, Seattle, Sendai, Seoul, Seville, Shanghai, Sharm el-Sheikh, Sheffield, Shenzhen, Singapore,\
 Sioux Falls, Skopje, Sofia, Southampton, Spokane, Springfield, St. Louis, St. Petersburg, Stamford, Stockholm,\
 Stockton, Stoke-on-Trent, Strasbourg, Stuttgart, Sunderland, Surabaya, Swansea, Sydney, Syracuse, Szczecin, São Paulo,\
 Tacoma, Taipei, Tallahassee, Tallinn, Tampa, Tampere, Tashkent, Tbilisi, Tegucigalpa, Tehran, Tel Aviv, The Hague,\
 Thessaloniki, Tijuana, Tokyo, Toledo, Topeka, Toronto, Toulouse, Trenton, Trieste, Tripoli, Tucson, Tulsa, Tunis,\
 Turin, Ulaanbaatar, Utrecht, Uvalde, Valencia, Valparaiso, Vancouver, Varanasi, Vatican City, Venice, Venice Beach,\
 Verona, Vienna, Vientiane, Vilnius, Virginia Beach, Vladivostok, Volgograd, Waco, Warsaw, Washington, Wellington,\
 Wichita, Windhoek, Winnipeg, Wolverhampton, Wroclaw, Wuhan, Xi'an, Yalta, Yangon, Yaoundé, Yekaterinburg, Yerevan,\
 Yokohama, York, Zagreb, Zaporizhzhia, Zurich
landmark: Abbey Road, Acropolis, Alamo, Alcatraz, Alhambra, Angel Falls, Angkor Wat, Arc de Triomphe, Balmoral Castle,\
 Bastille, Berlin Wall, Big Ben, Brandenburg Gate, Brooklyn Bridge, Buckingham Palace, Burj Khalifa, Capitol, Central\
 Park, Christ the Redeemer, Chrysler Building, CN Tower, Colosseum, Edinburgh Castle, Eiffel Tower, Empire State\
 Building, Forbidden City, Gateway Arch, Globe Theatre, Golden Gate, Golden Gate Bridge, Grand Canyon, Great Barrier\
 Reef, Great Wall of China, Ground Zero, Hadrian's Wall, Hagia Sophia, Hollywood Sign, Hoover Dam, Jefferson Memorial,\
 Kensington Palace, Kremlin, Las Vegas Strip, Leaning Tower of Pisa, Lincoln Memorial, London Eye, Louvre, Machu\
 Picchu, Mar-a-Lago, Mount Rushmore, Mount Vernon, National Mall, Neuschwanstein, Niagara Falls, Notre Dame, Old\
 Faithful, One World Trade Center, Oval Office, Palace of Westminster, Panama Canal, Pantheon, Parthenon, Pearl Harbor,\
 Petra, Pompeii, Pyramids, Rockefeller Center, Rosetta Stone, Sagrada Familia, Sistine Chapel, Space Needle, Sphinx,\
 St. Paul's Cathedral, St. Peter's Basilica, Statue of Liberty, Stonehenge, Suez Canal, Sydney Opera House, Taj Mahal,\
 Tiananmen Square, Times Square, Tower Bridge, Tower of London, Trafalgar Square, Trevi Fountain, Trump Tower, Twin\
 Towers, U.S. Capitol, US Capitol, Vatican, Versailles, Victoria Falls, Wall Street, Washington Monument, Western Wall,\
 Westminster Abbey, White House, Willis Tower, Windsor Castle
national park: Acadia, Arches, Badlands, Banff, Big Bend, Biscayne, Black Canyon of the Gunnison, Brecon Beacons,\
 Bryce Canyon, Cairngorms, Canyonlands, Capitol Reef, Carlsbad Caverns, Channel Islands, Chobe, Crater Lake, Cuyahoga\
 Valley, Dartmoor, Death Valley, Denali, Dry Tortugas, Etosha, Everglades, Exmoor, Garamba, Gates of the Arctic,\
 Glacier, Grand Canyon, Grand Teton, Great Basin, Great Sand Dunes, Great Smoky Mountains, Guadalupe Mountains,\
 Haleakala, Hawaii Volcanoes, Hot Springs, Indiana Dunes, Jasper, Joshua Tree, Kakadu, Katmai, Kenai Fjords, Kings\
 Canyon, Kruger, Lake District, Lassen Volcanic, Mammoth Cave, Masai Mara, Mesa Verde, Mount Rainier, New Forest, New\
 River Gorge, North Cascades, North York Moors, Northumberland, Olympic, Peak District, Pembrokeshire Coast, Petrified\
 Forest, Pinnacles, Redwood, Rocky Mountain, Saguaro, Sequoia, Serengeti, Shenandoah, Snowdonia, South Downs, Theodore\
 Roosevelt, Virunga, Voyageurs, White Sands, Wind Cave, Yellowstone, Yorkshire Dales, Yosemite, Zion
"""

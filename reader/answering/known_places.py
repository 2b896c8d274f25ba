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
 Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Türkiye, U.K., U.S., UAE, UK, US, USA, Uganda, Ukraine,\
 United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Wales,\
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
river: Amazon, Colorado River, Danube, Dnieper, Euphrates, Ganges, Hudson River, Indus, Mekong, Mississippi River,\
 Missouri River, Nile, Ohio River, Potomac, Rhine, Rio Grande, Seine, Thames, Tiber, Tigris, Volga, Yangtze
lake: Great Salt Lake, Lake Baikal, Lake Erie, Lake Huron, Lake Mead, Lake Michigan, Lake Ontario, Lake Powell, Lake\
 Superior, Lake Tahoe, Lake Victoria, Loch Ness
mountain: Alps, Andes, Appalachian Mountains, Denali, Himalayas, K2, Matterhorn, Mont Blanc, Mount Etna, Mount\
 Everest, Mount Fuji, Mount Kilimanjaro, Mount Rainier, Mount Rushmore, Mount Vesuvius, Rocky Mountains
planet: Earth, Jupiter, Mars, Mercury, Neptune, Pluto, Saturn, Uranus, Venus
moon: Callisto, Deimos, Enceladus, Europa, Ganymede, Io, Phobos, Titan, Triton
island: Bali, Barbados, Bermuda, Big Island, Borneo, Corfu, Corsica, Crete, Crimea, Cuba, Cyprus, Easter Island,\
 Galapagos, Greenland, Grenada, Guam, Hawaii, Hokkaido, Honshu, Ibiza, Iceland, Ireland, Isle of Man, Isle of Wight,\
 Jamaica, Java, Jersey, Kyushu, La Palma, Lampedusa, Lesbos, Long Island, Madagascar, Majorca, Mallorca, Malta,\
 Manhattan, Martha's Vineyard, Maui, Mauritius, Mykonos, Nantucket, Oahu, Okinawa, Puerto Rico, Rhodes, Santorini,\
 Sardinia, Shikoku, Sicily, Sri Lanka, Staten Island, Stromboli, Sulawesi, Sumatra, Tahiti, Taiwan, Tasmania, Tenerife,\
 Zanzibar
territory: American Samoa, Bermuda, Crimea, Donbas, Falkland Islands, Gaza, Gibraltar, Greenland, Guam, Hong Kong,\
 Kashmir, Macau, Nagorno-Karabakh, Puerto Rico, Virgin Islands, West Bank
province: Alberta, British Columbia, Donetsk, Guangdong, Helmand, Henan, Hubei, Hunan, Kandahar, Kherson, Luhansk,\
 Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Punjab, Quebec, Saskatchewan, Sichuan, Sindh
region: Balkans, Basque Country, Bavaria, Belgorod, Brittany, Catalonia, Crimea, Darfur, Donbas, Donetsk, Flanders,\
 Gaza Strip, Kashmir, Kharkiv, Kherson, Kursk, Lombardy, Luhansk, Middle East, Midwest, Nagorno-Karabakh, New England,\
 Normandy, Sahel, Scandinavia, Siberia, Sicily, Tibet, Tigray, Tuscany, Wallonia, West Bank, Xinjiang, Zaporizhzhia
county: Bedfordshire, Berkshire, Buckinghamshire, Cambridgeshire, Cheshire, Cook County, Cornwall, Cumbria,\
 Derbyshire, Devon, Dorset, Durham, East Sussex, Essex, Fulton County, Gloucestershire, Hampshire, Harris County,\
 Herefordshire, Hertfordshire, Kent, King County, Lancashire, Leicestershire, Lincolnshire, Los Angeles County,\
 Maricopa County, Miami-Dade County, Norfolk, Northamptonshire, Northumberland, Nottinghamshire, Orange County,\
 Oxfordshire, Shropshire, Somerset, Staffordshire, Suffolk, Surrey, Warwickshire, West Sussex, Wiltshire,\
 Worcestershire, Yorkshire
city: Abu Dhabi, Accra, Addis Ababa, Albuquerque, Aleppo, Algiers, Amsterdam, Anchorage, Ankara, Antwerp, Athens,\
 Atlanta, Auckland, Austin, Baghdad, Bakhmut, Baltimore, Bangkok, Barcelona, Beijing, Beirut, Belfast, Belgrade,\
 Berlin, Birmingham, Bogotá, Boise, Bordeaux, Boston, Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires,\
 Buffalo, Cairo, Calgary, Canberra, Cannes, Cape Town, Caracas, Cardiff, Casablanca, Charlotte, Chennai, Chicago,\
 Cincinnati, Cleveland, Cologne, Columbus, Copenhagen, Dakar, Dallas, Damascus, Delhi, Denver, Des Moines, Detroit,\
 Dhaka, Dnipro, Doha, Dubai, Dublin, Düsseldorf, Edinburgh, El Paso, Florence, Fort Worth, Frankfurt, Fresno, Geneva,\
 Genoa, Glasgow, Grozny, Guadalajara, Hamburg, Hanoi, Harare, Havana, Helsinki, Hiroshima, Ho Chi Minh City, Honolulu,\
 Houston, Indianapolis, Islamabad, Istanbul, Jackson, Jacksonville, Jakarta, Jerusalem, Johannesburg, Kabul, Kampala,\
 Kansas City, Karachi, Kathmandu, Kharkiv, Khartoum, Kherson, Kinshasa, Kramatorsk, Kuala Lumpur, Kyiv, Kyoto, La Paz,\
 Lagos, Lahore, Las Vegas, Leeds, Leicester, Lima, Lisbon, Liverpool, London, Los Angeles, Louisville, Luanda, Lviv,\
 Lyon, Madison, Madrid, Malaga, Manchester, Manila, Mariupol, Marrakesh, Marseille, Mecca, Melbourne, Melitopol,\
 Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu, Montreal, Moscow, Mosul, Mumbai, Munich,\
 Nairobi, Naples, Nashville, New Delhi, New Orleans, New York, New York City, Newark, Newcastle, Nice, Norfolk,\
 Nottingham, Oakland, Odesa, Oklahoma City, Omaha, Orlando, Osaka, Oslo, Ottawa, Oxford, Panama City, Paris, Perth,\
 Philadelphia, Phnom Penh, Phoenix, Pittsburgh, Port-au-Prince, Portland, Prague, Pretoria, Pyongyang, Quito, Raleigh,\
 Reykjavik, Richmond, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, Salt Lake City, San Antonio, San\
 Diego, San Francisco, San Jose, San Juan, Santiago, Sarajevo, Seattle, Seoul, Seville, Shanghai, Sheffield, Shenzhen,\
 Singapore, Sofia, St. Louis, St. Petersburg, Stockholm, Stuttgart, Sydney, São Paulo, Taipei, Tallahassee, Tallinn,\
 Tampa, Tbilisi, Tehran, Tel Aviv, Tijuana, Tokyo, Toronto, Tripoli, Tulsa, Tunis, Turin, Uvalde, Valencia, Vancouver,\
 Venice, Venice Beach, Vienna, Vilnius, Virginia Beach, Warsaw, Washington, Wellington, Wuhan, Yangon, York, Zagreb,\
 Zaporizhzhia, Zurich
landmark: Big Ben, Buckingham Palace, Colosseum, Eiffel Tower, Empire State Building, Golden Gate Bridge, Grand\
 Canyon, Great Wall of China, Hollywood Sign, Kremlin, Leaning Tower of Pisa, Lincoln Memorial, London Eye, Louvre,\
 Machu Picchu, Mount Rushmore, Niagara Falls, Notre Dame, Pyramids, Sistine Chapel, Space Needle, Statue of Liberty,\
 Stonehenge, Sydney Opera House, Taj Mahal, Times Square, Tower Bridge, Trevi Fountain, Westminster Abbey, White House,\
 Windsor Castle
national park: Acadia, Arches, Badlands, Big Bend, Dartmoor, Death Valley, Denali, Everglades, Exmoor, Glacier, Grand\
 Canyon, Grand Teton, Great Smoky Mountains, Joshua Tree, Kruger, Lake District, Mount Rainier, Olympic, Peak District,\
 Sequoia, Serengeti, Shenandoah, Snowdonia, Yellowstone, Yosemite, Zion
"""

"""Common things of other kinds, made and done by people, in lower case as text has them. One line a kind."""

THINGS = """
color: amber, apricot, aqua, beige, black, blue, bronze, brown, burgundy, charcoal, chartreuse, cobalt, coral, cream,\
 crimson, cyan, dark blue, dark green, fuchsia, gold, gray, green, grey, hot pink, indigo, ivory, khaki, lavender,\
 light blue, lilac, lime, magenta, maroon, mauve, mint, mustard, navy, ochre, olive, orange, peach, pink, plum, purple,\
 red, rose, royal blue, ruby, rust, saffron, salmon, scarlet, sepia, sienna, silver, sky blue, tan, taupe, teal,\
 turquoise, ultramarine, vermilion, violet, white, yellow
sport: acrobatics, archery, arm wrestling, artistic swimming, athletics, auto racing, axe throwing, badminton,\
 ballroom dancing, base jumping, baseball, basketball, beach volleyball, biathlon, billiards, bmx, bobsled, bobsleigh,\
 bowling, boxing, breakdancing, breaking, bull riding, bullfighting, cage fighting, camogie, canoeing, cheerleading,\
 chess, cliff diving, climbing, competitive eating, cricket, croquet, cross-country skiing, crossfit, curling, cycling,\
 cyclocross, darts, disc golf, diving, dodgeball, drag racing, dressage, endurance racing, equestrian, esports,\
 falconry, fencing, field hockey, figure skating, fishing, flag football, football, formula 1, freediving, frisbee,\
 futsal, gaelic football, golf, greyhound racing, gymnastics, hammer throw, handball, hang gliding, high jump, hiking,\
 hockey, horse racing, hurling, ice hockey, jai alai, jiu-jitsu, judo, kabaddi, karate, kayaking, kickboxing,\
 kitesurfing, lacrosse, lawn bowls, long jump, luge, marathon, mixed martial arts, modern pentathlon, motocross,\
 motorcycle racing, mountain biking, nascar, netball, orienteering, paddleboarding, padel, parachuting, paragliding,\
 parkour, pickleball, ping pong, pole dancing, pole vault, polo, powerlifting, quidditch, racquetball, rallying, rock\
 climbing, rodeo, roller derby, rowing, rugby, rugby league, rugby sevens, rugby union, running, sailing, shooting,\
 shot put, show jumping, skateboarding, skeleton, ski jumping, skiing, skydiving, snooker, snowboarding, soccer,\
 softball, speed skating, speedway, sport climbing, squash, sumo, surfing, swimming, synchronized swimming, t-ball,\
 table tennis, taekwondo, tennis, tobogganing, track and field, track cycling, trampoline, triathlon, tug of war,\
 ultimate frisbee, volleyball, wakeboarding, water polo, weightlifting, wheelchair basketball, windsurfing, women's\
 basketball, women's soccer, wrestling, yachting, yoga
vehicle: aircraft, aircraft carrier, airplane, airship, ambulance, amphibious vehicle, armored vehicle, autonomous\
 car, barge, bicycle, bike, black cab, blimp, boat, bulldozer, bullet train, bus, cable car, camper, canoe, car, cargo\
 plane, cargo ship, cargo train, carriage, catamaran, chopper, coach, container ship, convertible, crane, cruise ship,\
 delivery van, destroyer, dinghy, double-decker bus, drone, dump truck, e-bike, e-scooter, electric bike, electric bus,\
 electric car, electric scooter, excavator, ferry, fighter jet, fire engine, fire truck, fishing boat, flying taxi,\
 forklift, freight train, freighter, frigate, garbage truck, glider, go-kart, golf cart, gondola, hearse, helicopter,\
 hot air balloon, hovercraft, humvee, hybrid, jet, jet ski, jumbo jet, kayak, lifeboat, light aircraft, limousine,\
 lorry, luxury yacht, milk float, minibus, minivan, monorail, monster truck, moped, motorbike, motorcycle, motorhome,\
 oil tanker, paddle board, patrol boat, pedal boat, pickup truck, plane, police car, private jet, raft, recreational\
 vehicle, robotaxi, rocket, rowing boat, sailboat, school bus, scooter, seaplane, sedan, segway, self-driving car,\
 semi-truck, ship, skateboard, sled, snowmobile, space shuttle, spacecraft, speedboat, sports car, steam train,\
 streetcar, submarine, submersible, subway, superyacht, suv, tank, tanker, taxi, tow truck, tractor, trailer, train,\
 tram, tricycle, trolleybus, truck, tugboat, tuk-tuk, unicycle, van, warship, wheelchair, yacht, zeppelin
crime: accessory to murder, aggravated assault, animal cruelty, armed robbery, arson, assault, attempted murder, bank\
 fraud, bankruptcy fraud, battery, bigamy, blackmail, blasphemy, breach of the peace, bribery, burglary, campaign\
 finance violations, child abuse, child endangerment, child neglect, computer hacking, conspiracy, contempt of\
 congress, contempt of court, corruption, counterfeiting, crimes against humanity, criminal negligence, cruelty,\
 cybercrime, dangerous driving, defamation, desertion, disorderly conduct, domestic violence, drug possession, drug\
 smuggling, drug trafficking, drunk driving, drunken driving, dui, election fraud, electoral fraud, embezzlement,\
 espionage, extortion, false imprisonment, falsifying business records, felony murder, first-degree murder, forgery,\
 fraud, genocide, grand larceny, gun possession, harassment, hate crime, hijacking, homicide, human trafficking,\
 identity theft, illegal gun possession, incitement, inciting a riot, indecent exposure, insider trading, insurrection,\
 involuntary manslaughter, kidnapping, larceny, looting, lying to congress, mail fraud, manslaughter, mass shooting,\
 misconduct in public office, money laundering, murder, obstruction, obstruction of justice, perjury, perverting the\
 course of justice, piracy, poaching, possession of marijuana, price fixing, prostitution, public intoxication,\
 racketeering, rape, reckless driving, reckless endangerment, rioting, robbery, second-degree murder, securities fraud,\
 sedition, seditious conspiracy, sex trafficking, sexual abuse, sexual assault, sexual misconduct, shoplifting,\
 smuggling, speeding, stalking, statutory rape, tax evasion, tax fraud, terrorism, theft, torture, trafficking,\
 treason, trespassing, vandalism, vehicular homicide, vehicular manslaughter, voyeurism, war crimes, weapons\
 possession, wire fraud, witness tampering
language: afrikaans, albanian, amharic, arabic, aramaic, armenian, azerbaijani, basque, belarusian, bengali, braille,\
 bulgarian, burmese, cantonese, catalan, cherokee, chinese, choctaw, cornish, croatian, czech, danish, dari, dutch,\
 english, esperanto, estonian, farsi, finnish, flemish, french, gaelic, georgian, german, greek, gujarati, haitian\
 creole, hausa, hawaiian, hebrew, hindi, hungarian, icelandic, igbo, indonesian, inuktitut, irish, italian, japanese,\
 javanese, javascript, kannada, kazakh, khmer, klingon, korean, kurdish, lao, latin, latvian, lithuanian, macedonian,\
 malay, malayalam, mandarin, manx, maori, marathi, mongolian, nahuatl, navajo, nepali, norwegian, pashto, persian,\
 polish, portuguese, punjabi, python, quechua, romanian, russian, sanskrit, scots, scottish gaelic, serbian, sign\
 language, sindhi, sinhala, slovak, slovene, somali, spanish, swahili, swedish, tagalog, tamil, tatar, telugu, thai,\
 tibetan, tigrinya, turkish, ukrainian, urdu, uzbek, vietnamese, welsh, xhosa, yiddish, yoruba, zulu
religion: amish, anglican, anglicanism, atheism, bahá'í, baptist, buddhism, buddhist, catholic, catholicism,\
 christian, christianity, confucianism, episcopal, evangelical, hare krishna, hindu, hinduism, islam, jainism,\
 jehovah's witnesses, jewish, judaism, lutheran, mennonite, methodist, mormon, muslim, orthodox, paganism, pentecostal,\
 presbyterian, protestant, protestantism, quaker, rastafari, roman catholic, satanism, scientology, shia, shinto, sikh,\
 sikhism, southern baptist, sunni, taoism, unitarian, voodoo, wicca, zoroastrianism
religious text: apocrypha, bhagavad gita, bible, book of mormon, dead sea scrolls, gita, gospels, hadith, king james\
 bible, koran, new testament, old testament, quran, talmud, ten commandments, the bible, torah, upanishads, vedas
currency: afghani, argentine peso, australian dollar, baht, bitcoin, bolivar, british pound, canadian dollar, cedi,\
 chinese yuan, dinar, dirham, dogecoin, dollar, dong, egyptian pound, ether, ethereum, euro, florin, forint, franc,\
 guarani, hryvnia, indian rupee, japanese yen, krona, krone, kwacha, lari, leu, lira, litecoin, manat, mexican peso,\
 naira, peso, pound, rand, real, renminbi, rial, ringgit, riyal, rouble, ruble, rupee, rupiah, russian ruble, shekel,\
 solana, stablecoin, sterling, taka, terra, tether, tugrik, turkish lira, us dollar, won, yen, yuan, zloty
job: accountant, actor, actors, air traffic controller, airline pilot, ambassador, anesthesiologist, antiques dealer,\
 archaeologist, architect, artist, astronaut, attorney, auto worker, babysitter, baker, bank teller, banker, barber,\
 barista, barrister, bartender, baseball player, basketball player, beekeeper, blacksmith, bodyguard, bookkeeper,\
 bounty hunter, bricklayer, broker, builder, bus conductor, bus driver, butcher, cab driver, cabin crew, caregiver,\
 carpenter, cashier, caterer, cattle rancher, chef, cleaner, clergyman, clown, coal miner, coastguard, coder, comedian,\
 composer, concierge, cook, copywriter, cowboy, crane operator, croupier, curator, customer service agent, dancer, data\
 scientist, delivery driver, dentist, detective, dietician, diplomat, dockworker, dockworkers, doctor, dog walker,\
 dressmaker, driving instructor, economist, electrician, emt, engineer, estate agent, executioner, factory worker,\
 farmer, farmhand, fashion designer, film director, firefighter, fisherman, flight attendant, football coach, football\
 player, gamekeeper, gardener, geologist, glassblower, goldsmith, graphic designer, grave digger, hairdresser, hospital\
 porter, hotelier, housekeeper, illustrator, influencer, interpreter, investment banker, janitor, jeweler, jockey,\
 journalist, judge, juggler, junior doctor, landscaper, lawyer, legislator, librarian, lifeguard, line cook, lobbyist,\
 locksmith, longshoreman, lorry driver, magician, maid, mail carrier, make-up artist, masseur, mathematician, mechanic,\
 midwife, milkman, miner, minister, model, monk, mortician, musician, nanny, nun, nurse, nurses, nutritionist,\
 optician, orthodontist, painter, paramedic, park ranger, pastor, pathologist, pediatrician, personal trainer,\
 pharmacist, photographer, physicist, physiotherapist, pilot, plumber, poet, police officer, postal worker, preacher,\
 priest, prison guard, prison officer, private investigator, professor, programmer, prosecutor, psychiatrist, psychic,\
 psychologist, rabbi, radiographer, rail worker, rancher, real estate agent, receptionist, referee, rickshaw driver,\
 roofer, sailor, salesman, saleswoman, scientist, screenwriter, screenwriters, sculptor, seamstress, secretary,\
 security guard, shepherd, shoemaker, social worker, software engineer, soldier, solicitor, spy, statistician,\
 stockbroker, stripper, stuntman, surgeon, tailor, tattoo artist, tax collector, taxi driver, teacher, teachers,\
 telemarketer, therapist, toll collector, tour guide, traffic warden, train driver, translator, travel agent, tree\
 surgeon, truck driver, truck drivers, tutor, undertaker, usher, vet, veterinarian, video editor, waiter, waitress,\
 warehouse worker, watchmaker, welder, window cleaner, wrestler, writer, yoga teacher, zookeeper
music genre: a cappella, afrobeat, afrobeats, alternative, amapiano, ambient, big band, bluegrass, blues, bossa nova,\
 calypso, classical, corridos tumbados, country, dancehall, death metal, disco, dixieland, doo-wop, drill, drum and\
 bass, dubstep, electronic, emo, flamenco, folk, funk, garage, glam rock, gospel, grime, heavy metal, hip hop, hip-hop,\
 house, hymns, indie, jazz, k-pop, latin, mariachi, merengue, motown, new wave, opera, pop, pop punk, punk, r&b,\
 ragtime, rap, reggae, reggaeton, regional mexican, rock, rockabilly, salsa, samba, ska, soul, swing, synthpop, tango,\
 techno, trance, trap, trip hop, yacht rock, zydeco
instrument: accordion, bagpipes, banjo, bass guitar, bassoon, bongos, castanets, cello, clarinet, cornet, cowbell,\
 didgeridoo, double bass, drum, dulcimer, electric guitar, euphonium, fiddle, flute, french horn, glockenspiel, gong,\
 guitar, harmonica, harp, harpsichord, kazoo, keyboard, lute, lyre, mandolin, maracas, oboe, organ, piano, piccolo,\
 pipe organ, recorder, saxophone, shamisen, sitar, stradivarius, synthesizer, tambourine, theremin, timpani, triangle,\
 trombone, trumpet, tuba, ukulele, viola, violin, vuvuzela, xylophone, zither
art: animation, architecture, art, ballet, calligraphy, chemistry, cinema, comedy, comics, cooking, dance, design,\
 economics, fashion, film, graffiti, journalism, knitting, literature, mathematics, medicine, mime, modeling, music,\
 opera, painting, philosophy, photography, physics, poetry, pottery, sculpture, storytelling, street art, textiles,\
 theater, theatre, video games, weaving, woodworking, writing
clothing: abaya, apron, balaclava, ball gown, bathing suit, beanie, belt, beret, bikini, blazer, blouse, bodysuit,\
 boots, bow tie, bowler hat, boxer shorts, bra, bracelet, brooch, burka, burkini, burqa, camouflage, cap, cape,\
 cardigan, cargo pants, catsuit, cloak, clogs, coat, corset, cowboy boots, cowboy hat, crocs, crown, cufflinks, denim,\
 dress, dressing gown, earrings, fedora, fleece, flip-flops, fur coat, garter, gloves, gown, handbag, hat, headband,\
 headscarf, heels, helmet, high heels, high-heeled shoes, hijab, hoodie, hospital gown, hot pants, jacket, jeans,\
 jersey, jorts, kilt, kimono, lab coat, leather jacket, leggings, leotard, loafers, mask, miniskirt, necklace, niqab,\
 onesie, overalls, pajamas, pants, parka, platform shoes, polo shirt, poncho, puffer jacket, purse, raincoat, ring,\
 robe, romper, sandals, sari, sash, scarf, shirt, shoes, shorts, skirt, sneaker, sneakers, socks, stilettos, stockings,\
 suit, sunglasses, sweater, sweatpants, sweatshirt, swimming trunks, swimsuit, t-shirt, tank top, thong, tiara, tie,\
 toga, top hat, track pants, tracksuit, trench coat, trousers, tunic, turban, turtleneck, tutu, tuxedo, ugg boots,\
 underwear, uniform, veil, vest, waistcoat, wedding dress, wellies, wig, yoga pants
relative: aunt, boyfriend, brother, cousin, dad, daughter, daughter-in-law, ex-husband, ex-wife, father,\
 father-in-law, fiancé, fiancée, girlfriend, godfather, godmother, grandchild, granddaughter, grandfather, grandmother,\
 grandparent, grandson, great-grandmother, half-brother, half-sister, husband, in-laws, mom, mother, mother-in-law,\
 nephew, niece, parent, sister, son, son-in-law, spouse, stepbrother, stepdaughter, stepfather, stepmother, stepsister,\
 stepson, triplet, twin, uncle, widow, widower, wife
zodiac sign: aquarius, aries, cancer, capricorn, gemini, leo, libra, pisces, sagittarius, scorpio, taurus, virgo
weekday: friday, monday, saturday, sunday, thursday, tuesday, wednesday
month: april, august, december, february, january, july, june, march, may, november, october, september
season: autumn, fall, spring, summer, winter
holiday: 4/20, all saints' day, april fools' day, armistice day, ash wednesday, australia day, bastille day, black\
 friday, boxing day, burns night, canada day, carnival, chanukah, chinese new year, christmas, christmas day, christmas\
 eve, cinco de mayo, columbus day, coronation day, cyber monday, d-day, day of the dead, diwali, earth day, easter,\
 easter monday, easter sunday, eid, eid al-adha, eid al-fitr, election day, epiphany, father's day, flag day, fourth of\
 july, giving tuesday, good friday, groundhog day, guy fawkes night, halloween, hanukkah, holi, inauguration day,\
 independence day, indigenous peoples' day, international women's day, juneteenth, kwanzaa, labor day, leap day, lunar\
 new year, mardi gras, martin luther king day, martin luther king jr. day, may day, memorial day, mlk day, moon\
 festival, mother's day, new year, new year's day, new year's eve, nowruz, orthodox christmas, palm sunday, pancake\
 day, passover, patriot day, pi day, presidents day, presidents' day, pride month, purim, ramadan, remembrance day,\
 rosh hashanah, small business saturday, songkran, st. andrew's day, st. george's day, st. patrick's day, sukkot, super\
 tuesday, tax day, tet, thanksgiving, twelfth night, valentine's day, veterans day, victory day, whit monday, women's\
 day, world aids day, yom kippur
award: abel prize, academy award, album of the year, bafta, bafta award, ballon d'or, best actor, best actress, best\
 director, best new artist, best picture, booker, booker prize, brit award, bronze medal, caldecott medal, carnegie\
 medal, cecil b. demille award, congressional gold medal, congressional medal of honor, country music award, critics\
 choice award, croix de guerre, cy young award, daytime emmy, egot, emmy, emmy award, fields medal, george cross, gold\
 glove, gold medal, golden bear, golden boot, golden globe, golden globe award, golden lion, grammy, grammy award, hall\
 of fame, heisman, heisman trophy, hugo award, international booker prize, kennedy center honor, knighthood, legion of\
 honour, lombardi trophy, man of the match, mark twain prize, medal of freedom, medal of honor, mercury prize, mtv\
 video music award, mvp, naismith trophy, national book award, newbery medal, nobel, nobel peace, nobel peace prize,\
 nobel prize, nobel prize in chemistry, nobel prize in literature, nobel prize in medicine, nobel prize in physics,\
 obe, olivier award, order of merit, oscar, palme d'or, peabody award, presidential medal of freedom, pritzker prize,\
 pulitzer, pulitzer prize, purple heart, razzie, record of the year, rookie of the year, sag award, screen actors guild\
 award, silver medal, song of the year, sports personality of the year, super bowl mvp, tony, tony award, turner prize,\
 victoria cross, vince lombardi trophy, women's prize for fiction
tournament: afcon, africa cup of nations, all-star game, american league championship series, ashes, asian cup, asian\
 games, atp finals, aussie open, australian open, badminton horse trials, bathurst 1000, bcs championship, belmont\
 stakes, berlin marathon, big ten championship, bmw championship, boat race, boston marathon, british open, burning\
 man, carabao cup, champions league, champions trophy, chicago marathon, coachella, college football playoff,\
 commonwealth games, concacaf gold cup, confederations cup, copa america, cotton bowl, cricket world cup, davis cup,\
 daytona 500, euro 2020, euro 2022, euro 2024, europa league, european championship, eurovision, eurovision song\
 contest, f1, fa cup, fed cup, fiesta bowl, fifa world cup, final four, football league, french open, giro d'italia,\
 glastonbury, gold cup, grand national, grand slam, gray's cup, home run derby, iditarod, indian wells, indy 500,\
 invictus games, ironman, kentucky derby, kentucky oaks, le mans, league cup, leagues cup, little league world series,\
 london marathon, march madness, masters, masters tournament, miami open, monaco grand prix, national league\
 championship series, nations league, nba finals, ncaa tournament, new york city marathon, nfl draft, nhl playoffs,\
 nit, olympic games, olympics, open championship, orange bowl, pan am games, pan american games, paralympics, paris\
 olympics, peach bowl, pga championship, preakness stakes, pro bowl, rose bowl, rugby world cup, ryder cup, scripps\
 national spelling bee, six nations, solheim cup, special olympics, stanley cup, stanley cup final, sugar bowl, super\
 bowl, super bowl lvi, super bowl lvii, super bowl lviii, t20 world cup, the masters, tokyo olympics, tour de france,\
 u.s. open, uefa champions league, uefa women's euro, us open, us open tennis, volleyball world cup, westminster dog\
 show, wimbledon, winter games, winter olympics, women's euro, women's world cup, world athletics championships, world\
 baseball classic, world chess championship, world cup, world darts championship, world rally championship, world\
 series, xfl championship
generation: baby boomer, baby boomers, boomers, gen alpha, gen beta, gen x, gen xers, gen z, gen zers, generation\
 alpha, generation x, generation z, greatest generation, millennial, millennials, silent generation, zoomers
product: 3d printer, action figure, air conditioner, air fryer, air purifier, airbag, airpods, airtag, alexa, amazon\
 echo, android, apple vision pro, apple watch, baby monitor, barbie doll, bath toy, bicycle, bicycle helmet, blender,\
 board book, board game, bottle, breast pump, bunk bed, cabbage patch kid, camera, car seat, cell phone, chair,\
 charger, chatgpt, chess set, cigarette, coffee maker, computer, contact lenses, covid test, cpap machine, crib, cribs,\
 dehumidifier, detergent, diaper, dishwasher, doll, drone, dryer, dvd, e-cigarette, e-reader, electric blanket,\
 electric toothbrush, exercise bike, face mask, fireworks, flashlight, freezer, fridge, frying pan, galaxy s23, game\
 boy, gas cooker, gas stove, generator, glasses, google glass, gps, grill, gun, hair dryer, hairbrush, handgun,\
 headphones, heater, helmet, high chair, hot tub, hoverboard, infant swing, instant pot, ipad, iphone, ipod, jigsaw\
 puzzle, keyboard, kindle, knife, ladder, lamp, laptop, lava lamp, lawn mower, led light, lego set, light bulb,\
 lightbulb, lighter, lipstick, macbook, magnet, mattress, menthol cigarettes, meta quest, microwave, monitor,\
 mouthwash, nail polish, nicotine pouch, nintendo 64, nintendo switch, notebook, nutella, oculus, oven, pacemaker,\
 paper towel, pen, perfume, phone, pillow, plastic bag, plastic straw, playstation, pokémon card, polaroid, pool toy,\
 power bank, pressure cooker, printer, projector, razor, record player, refrigerator, rifle, robot, robot vacuum,\
 roomba, router, rubik's cube, samsung galaxy, shampoo, shaver, smart speaker, smartphone, smartwatch, smoke alarm,\
 smoke detector, soap, sofa, space heater, speaker, straw, stroller, sunglasses, sunscreen, switch 2, syringe, tablet,\
 tamagotchi, tampon, tea kettle, teddy bear, television, tent, tesla cybertruck, thermometer, tire, tissue, toaster,\
 toilet paper, toothbrush, toothpaste, toy, trampoline, treadmill, tv, typewriter, umbrella, usb-c, vacuum cleaner,\
 vape, vaping device, vision pro, vr headset, walkie-talkie, walkman, washing machine, water bottle, water heater, weed\
 killer, wheelchair, wipes, xbox, yo-yo, zippo lighter
"""

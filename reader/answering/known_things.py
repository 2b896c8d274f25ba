"""Common things that questions ask for by their kind, in lower case as text has them. One line a kind."""

THINGS = """
animal: alligator, alpaca, anaconda, ant, antelope, ape, armadillo, baboon, badger, bat, bear, beaver, bedbug, bee,\
 beetle, bird, bison, black bear, boar, bobcat, buffalo, bull, bulldog, butterfly, camel, caribou, cat, caterpillar,\
 cattle, chameleon, cheetah, chicken, chimpanzee, cicada, clam, cobra, cockatoo, cockroach, condor, coral, cougar, cow,\
 coyote, crab, crane, cricket, crocodile, crow, deer, dingo, dodo, dog, dolphin, donkey, dragonfly, duck, eagle, eel,\
 elephant, elk, emu, falcon, ferret, fish, flamingo, flea, fox, frog, gazelle, gecko, giraffe, goat, goldfish, goose,\
 gorilla, grasshopper, great white shark, grizzly bear, guinea pig, hamster, hawk, hedgehog, hippo, hippopotamus,\
 hornet, horse, hummingbird, hyena, iguana, jaguar, jellyfish, kangaroo, koala, komodo dragon, lemur, leopard, lion,\
 lizard, llama, lobster, locust, lynx, macaque, mammoth, manatee, meerkat, mink, mole, mongoose, monkey, moose,\
 mosquito, moth, mountain lion, mouse, newt, octopus, orangutan, orca, osprey, ostrich, otter, owl, oyster, panda,\
 panther, parakeet, parrot, peacock, pelican, penguin, pheasant, pig, pigeon, platypus, polar bear, pony, porcupine,\
 puffin, puma, python, rabbit, raccoon, rat, raven, reindeer, rhino, rhinoceros, salmon, sea lion, sea turtle,\
 seahorse, seal, shark, sheep, shrimp, skunk, sloth, slug, snail, snake, spider, squid, squirrel, starfish, stingray,\
 stork, swan, tasmanian devil, termite, tiger, toad, tortoise, tuna, turkey, turtle, vulture, wallaby, walrus, wasp,\
 whale, wolf, wolverine, wombat, woodpecker, woolly mammoth, worm, yak, zebra
dog breed: beagle, bloodhound, bulldog, chihuahua, corgi, dachshund, french bulldog, german shepherd, golden\
 retriever, great dane, greyhound, labrador, labrador retriever, pekingese, poodle, pug, rottweiler, shiba inu,\
 siberian husky, terrier, xl bully, yorkshire terrier
dinosaur: ankylosaurus, brachiosaurus, megalodon, plesiosaur, pterosaur, spinosaurus, stegosaurus, titanosaur,\
 triceratops, tyrannosaurus, tyrannosaurus rex, velociraptor
food: almond, apple, apricot, asparagus, avocado, baby formula, bacon, bagel, baguette, banana, bean, beef, beetroot,\
 biryani, biscuit, blueberry, bread, broccoli, brownie, burger, burrito, butter, cabbage, cake, candy, carrot,\
 cauliflower, caviar, celery, cereal, cheese, cheeseburger, cherry, chicken, chicken sandwich, chickpea, chili, chips,\
 chocolate, chocolate bar, cinnamon, coconut, coleslaw, cookie, corn, crab, cracker, cranberry, cream, croissant,\
 cucumber, cupcake, curry, donut, doughnut, dumpling, egg, eggplant, falafel, flour, french fries, fries, garlic,\
 ginger, grain, granola, grape, grapefruit, gravy, guacamole, haggis, ham, hamburger, hazelnut, honey, hot dog, hot\
 sauce, hummus, ice cream, infant formula, jam, jelly, kale, ketchup, kimchi, lamb, lasagna, lemon, lentil, lettuce,\
 lime, lobster, macaroni, mango, maple syrup, margarine, mayonnaise, meat, meatball, melon, milk, muffin, mushroom,\
 mustard, nacho, noodle, nut, oat, oatmeal, oil, olive oil, onion, orange, oyster, palm oil, pancake, pasta, pastry,\
 peach, peanut, peanut butter, pear, pecan, pepper, pickle, pie, pineapple, pistachio, pizza, plum, popcorn, pork,\
 potato, pretzel, pudding, pumpkin, pumpkin pie, quinoa, radish, raspberry, relish, rice, salad, salmon, salsa, salt,\
 sandwich, sauce, sauerkraut, sausage, seafood, sesame, shrimp, soup, soy sauce, spaghetti, spam, spinach, steak, stew,\
 strawberry, sugar, sunflower oil, sushi, sweet potato, syrup, taco, tofu, tomato, tuna, turkey, vanilla, vinegar,\
 waffle, walnut, watermelon, wheat, yoghurt, yogurt, zucchini
drink: ale, beer, bourbon, brandy, champagne, cider, cocktail, coffee, cognac, cola, diet coke, energy drink,\
 espresso, gin, ginger ale, hot chocolate, iced tea, juice, kombucha, latte, lemonade, martini, matcha, milk,\
 milkshake, mojito, negroni, orange juice, prosecco, rum, sake, smoothie, soda, sparkling water, tea, tequila, vodka,\
 water, whiskey, whisky, wine
color: amber, aqua, beige, black, blue, bronze, brown, crimson, cyan, gold, gray, green, grey, indigo, lavender,\
 magenta, maroon, navy, orange, peach, pink, purple, red, scarlet, silver, teal, turquoise, violet, white, yellow
sport: archery, athletics, badminton, baseball, basketball, billiards, bobsled, bowling, boxing, breakdancing,\
 canoeing, cheerleading, chess, climbing, cricket, croquet, curling, cycling, darts, diving, equestrian, fencing, field\
 hockey, figure skating, flag football, football, golf, gymnastics, handball, hockey, horse racing, ice hockey, judo,\
 karate, kayaking, kickboxing, lacrosse, marathon, netball, padel, pickleball, ping pong, polo, racquetball, rowing,\
 rugby, running, sailing, skateboarding, skiing, snooker, snowboarding, soccer, softball, squash, sumo, surfing,\
 swimming, table tennis, taekwondo, tennis, track and field, triathlon, volleyball, water polo, weightlifting,\
 wrestling
disease: acid reflux, alzheimer's, anthrax, asthma, autism, avian flu, bird flu, breast cancer, bronchitis, cancer,\
 chickenpox, cholera, coronavirus, covid, covid-19, dementia, dengue, diabetes, diphtheria, e. coli, ebola, eczema,\
 epilepsy, flu, gonorrhea, h5n1, heart disease, hepatitis, herpes, hiv, hpv, influenza, legionnaires' disease, leprosy,\
 leukemia, listeria, long covid, lupus, lyme disease, malaria, marburg, measles, meningitis, monkeypox, mpox, ms,\
 multiple sclerosis, mumps, norovirus, parkinson's, pneumonia, polio, prostate cancer, rabies, rsv, rubella,\
 salmonella, scarlet fever, shingles, smallpox, stroke, syphilis, tetanus, tuberculosis, typhoid, west nile virus,\
 whooping cough, yellow fever, zika
symptom: brain fog, conjunctivitis, cough, diarrhea, fatigue, fever, headache, loss of smell, loss of taste, nausea,\
 rash, runny nose, shortness of breath, sneezing, sore throat, vomiting
drug: abortion pill, acetaminophen, adderall, amoxicillin, aspirin, birth control, cannabis, cocaine, crack, ecstasy,\
 fentanyl, heroin, humira, ibuprofen, insulin, ivermectin, ketamine, lsd, marijuana, mdma, melatonin, metformin,\
 methadone, methamphetamine, mifepristone, morphine, mounjaro, naloxone, nicotine, opioids, oxycontin, ozempic,\
 paxlovid, penicillin, psilocybin, remdesivir, statins, tylenol, viagra, wegovy, xanax, xylazine
substance: aluminium, aluminum, ammonia, antifreeze, arsenic, asbestos, aspartame, benzene, bleach, caffeine, carbon\
 dioxide, carbon monoxide, chlorine, cobalt, concrete, copper, crude oil, diamond, diesel, ethanol, fluoride, gas,\
 gasoline, glass, gold, helium, hydrogen, ice, iron, lead, lithium, mercury, methane, microplastics, natural gas,\
 nickel, nitrogen, nitrous oxide, oil, oxygen, ozone, pfas, plastic, platinum, plutonium, propane, quartz, radium,\
 rubber, sand, silver, steel, sulfur, tin, titanium, uranium, water, wood, zinc
body part: achilles, ankle, arm, back, blood, bone, brain, breast, calf, cheek, chest, chin, ear, elbow, eye, finger,\
 foot, forehead, hair, hand, head, heart, heel, hip, jaw, kidney, knee, leg, lip, liver, lung, mouth, muscle, nail,\
 neck, nose, pancreas, penis, prostate, rib, shoulder, skin, skull, spine, stomach, thigh, thumb, toe, tongue, tooth,\
 womb, wrist
vehicle: aircraft, airplane, airship, ambulance, barge, bicycle, bike, blimp, boat, bulldozer, bus, cable car, car,\
 cargo ship, cruise ship, drone, e-bike, e-scooter, electric car, electric scooter, ferry, fighter jet, fire truck,\
 gondola, helicopter, hot air balloon, jet, kayak, lorry, moped, motorbike, motorcycle, pickup truck, plane, rocket,\
 scooter, ship, spacecraft, submarine, submersible, subway, suv, tank, taxi, tractor, train, tram, truck, tuk-tuk, van,\
 warship, yacht
weather: avalanche, blizzard, bomb cyclone, cyclone, drought, earthquake, extreme heat, flood, flooding, fog, hail,\
 heat wave, heatwave, heavy rain, hurricane, ice storm, landslide, lightning, mudslide, rain, sandstorm, sinkhole,\
 snow, snowstorm, storm, thunderstorm, tornado, tsunami, typhoon, volcano, wildfire, wind, winter storm
crime: animal cruelty, arson, assault, blackmail, bribery, burglary, conspiracy, corruption, domestic violence,\
 drunken driving, embezzlement, espionage, extortion, fraud, hate crime, identity theft, insider trading, insurrection,\
 kidnapping, manslaughter, money laundering, murder, obstruction, perjury, racketeering, rape, robbery, sedition,\
 seditious conspiracy, sex trafficking, sexual abuse, sexual assault, shoplifting, smuggling, stalking, tax evasion,\
 tax fraud, terrorism, theft, treason, trespassing, vandalism, wire fraud, witness tampering
language: arabic, basque, bengali, cantonese, catalan, chinese, danish, dutch, english, esperanto, farsi, finnish,\
 french, gaelic, german, greek, hebrew, hindi, hungarian, irish, italian, japanese, korean, latin, mandarin, maori,\
 navajo, norwegian, pashto, persian, polish, portuguese, punjabi, romanian, russian, sanskrit, spanish, swahili,\
 swedish, tagalog, tamil, thai, turkish, ukrainian, urdu, vietnamese, welsh, yiddish
religion: buddhism, buddhist, catholic, catholicism, christian, christianity, hindu, hinduism, islam, jewish, judaism,\
 mormon, muslim, scientology, shinto, sikh, sikhism
religious text: bible, book of mormon, gita, koran, new testament, quran, talmud, torah
currency: bitcoin, british pound, dogecoin, dollar, ethereum, euro, franc, hryvnia, krona, lira, peso, pound, rand,\
 real, renminbi, riyal, rouble, ruble, rupee, shekel, sterling, us dollar, won, yen, yuan
job: accountant, actor, architect, artist, astronaut, baker, barista, bartender, bus driver, butcher, carpenter, chef,\
 clown, coal miner, comedian, cook, dancer, dentist, doctor, engineer, factory worker, farmer, firefighter, fisherman,\
 flight attendant, hairdresser, journalist, judge, junior doctor, lawyer, librarian, lifeguard, mechanic, miner, model,\
 musician, nanny, nurse, paramedic, pharmacist, photographer, pilot, plumber, police officer, postal worker,\
 prosecutor, rail worker, sailor, scientist, screenwriter, social worker, soldier, surgeon, teacher, train driver,\
 truck driver, waiter, writer
music genre: blues, classical, country, disco, folk, funk, gospel, grime, heavy metal, hip-hop, house, indie, jazz,\
 k-pop, latin, opera, pop, punk, r&b, rap, reggae, reggaeton, rock, soul, techno
instrument: accordion, bagpipes, banjo, cello, clarinet, drum, flute, guitar, harmonica, harp, keyboard, organ, piano,\
 recorder, saxophone, trombone, trumpet, ukulele, viola, violin
art: architecture, art, ballet, cooking, dance, design, fashion, film, literature, modeling, music, opera, painting,\
 photography, poetry, sculpture, theater, writing
clothing: belt, bikini, boots, cap, coat, crocs, dress, gloves, hat, headscarf, heels, helmet, high heels, hijab,\
 hoodie, jacket, jeans, jersey, kilt, leggings, mask, pants, robe, sandals, scarf, shirt, shoes, shorts, skirt,\
 sneakers, socks, suit, sunglasses, sweater, t-shirt, tie, trousers, tuxedo, underwear, uniform, veil
gemstone: amethyst, diamond, emerald, jade, opal, pearl, ruby, sapphire, topaz
plant: algae, bamboo, cactus, cannabis, cotton, daffodil, grass, ivy, lavender, lily, moss, oak, orchid, palm, pine,\
 redwood, rose, seaweed, sequoia, sunflower, tobacco, tulip
relative: aunt, brother, cousin, daughter, father, granddaughter, grandfather, grandmother, grandson, husband, mother,\
 nephew, niece, sister, son, twin, uncle, wife
zodiac sign: aquarius, aries, cancer, capricorn, gemini, leo, libra, pisces, sagittarius, scorpio, taurus, virgo
weekday: friday, monday, saturday, sunday, thursday, tuesday, wednesday
month: april, august, december, february, january, july, june, march, may, november, october, september
season: autumn, fall, spring, summer, winter
holiday: black friday, christmas, christmas day, christmas eve, cinco de mayo, cyber monday, diwali, earth day,\
 easter, eid, father's day, fourth of july, good friday, groundhog day, halloween, hanukkah, independence day,\
 juneteenth, labor day, lunar new year, memorial day, mother's day, new year's day, new year's eve, passover, pride\
 month, ramadan, st. patrick's day, thanksgiving, valentine's day, veterans day
award: academy award, bafta, ballon d'or, booker prize, emmy, golden globe, grammy, heisman trophy, medal of freedom,\
 mvp, nobel peace prize, nobel prize, oscar, presidential medal of freedom, pulitzer prize, sag award, tony, tony award
tournament: australian open, berlin marathon, boston marathon, british open, champions league, chicago marathon,\
 commonwealth games, copa america, europa league, fa cup, french open, indy 500, kentucky derby, london marathon, march\
 madness, masters, new york city marathon, olympics, orange bowl, pga championship, rose bowl, ryder cup, six nations,\
 stanley cup, sugar bowl, super bowl, tour de france, us open, wimbledon, winter olympics, women's world cup, world\
 cup, world series
generation: baby boomers, boomers, gen alpha, gen x, gen z, generation alpha, generation x, generation z, millennials
product: air fryer, airpods, alexa, android, apple watch, bicycle, camera, chatgpt, e-cigarette, gas stove, helmet,\
 ipad, iphone, ipod, kindle, laptop, lipstick, macbook, mattress, nintendo switch, phone, playstation, roomba,\
 smartphone, sunscreen, television, toaster, treadmill, tv, vape, vision pro, xbox
"""

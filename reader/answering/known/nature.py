"""Animals, plants, food, materials, ailments and weather, in lower case as text has them. One line a kind."""

NATURE = """
animal: aardvark, albatross, alligator, alpaca, anaconda, ant, anteater, antelope, ape, armadillo, aurochs, baboon,\
 badger, barracuda, basking shark, bat, bear, beaver, bedbug, bee, beetle, beluga, beluga whale, bird, bison, black\
 bear, black widow, blackbird, blue jay, blue whale, bluebird, boa constrictor, boar, bobcat, bongo, box turtle,\
 buffalo, bug, bull, bull shark, bulldog, bumblebee, burmese python, butterfly, camel, canary, capybara, caracal,\
 cardinal, caribou, carp, cassowary, cat, caterpillar, catfish, cattle, centipede, chameleon, cheetah, chicken,\
 chimpanzee, chinchilla, chipmunk, cicada, clam, cobra, cockatiel, cockatoo, cockroach, cod, coelacanth, condor, coral,\
 coral snake, cormorant, cougar, cow, coyote, crab, crane, crayfish, cricket, crocodile, crow, crustacean, cuckoo,\
 cuttlefish, deer, dingo, dinosaur, dodo, dog, dolphin, donkey, dove, dragonfly, duck, dung beetle, eagle, earthworm,\
 echidna, eel, elephant, elephant seal, elk, emperor penguin, emu, ermine, falcon, ferret, finch, firefly, fish,\
 flamingo, flea, fox, frog, fruit fly, galapagos tortoise, gazelle, gecko, gerbil, gibbon, gila monster, giraffe, goat,\
 golden eagle, goldfish, goose, gopher, gorilla, grasshopper, great auk, great white shark, grizzly bear, groundhog,\
 grouse, guinea pig, gull, hammerhead shark, hamster, hare, hawk, hedgehog, hen, heron, herring, hippo, hippopotamus,\
 honeybee, hornet, horse, house fly, howler monkey, hummingbird, humpback whale, hyena, ibex, ibis, iguana, impala,\
 invasive carp, jackal, jackdaw, jackrabbit, jaguar, jellyfish, kangaroo, kestrel, killer whale, kingfisher, kite,\
 kitten, kiwi, koala, komodo, komodo dragon, kookaburra, krill, ladybird, ladybug, lanternfly, leatherback, leech,\
 lemming, lemur, leopard, lion, lionfish, lizard, llama, lobster, locust, loggerhead turtle, lynx, macaque, macaw,\
 magpie, mako shark, mammal, mammoth, manatee, mantis, marmoset, marmot, marten, meerkat, megalodon, millipede, mink,\
 moa, mockingbird, mole, mollusc, mongoose, monkey, moose, mosquito, moth, mountain goat, mountain lion, mouse, mule,\
 murder hornet, muskox, narwhal, newt, nightingale, ocelot, octopus, okapi, opossum, orangutan, orb weaver, orca, oryx,\
 osprey, ostrich, otter, owl, oyster, panda, pangolin, panther, parakeet, parasite, parrot, partridge, passenger\
 pigeon, peacock, pelican, penguin, peregrine falcon, pheasant, pig, pigeon, pigs, pine marten, piranha, pit bull,\
 plankton, platypus, polar bear, pony, porcupine, possum, prairie dog, praying mantis, primate, pufferfish, puffin,\
 puma, puppy, python, quail, quokka, rabbit, raccoon, rat, raven, red panda, reindeer, reptile, rhino, rhinoceros,\
 ring-tailed lemur, robin, rooster, salamander, salmon, sardine, scorpion, sea eagle, sea lion, sea otter, sea turtle,\
 sea urchin, seagull, seahorse, seal, serval, shark, sheep, shrew, shrimp, silverfish, skunk, sloth, slug, snail,\
 snake, snow leopard, sparrow, sperm whale, spider, spotted lanternfly, squid, squirrel, starfish, starling, stingray,\
 stoat, stork, sturgeon, sugar glider, sun bear, swallow, swan, swift, swordfish, tapir, tarantula, tasmanian devil,\
 termite, thrush, thylacine, tick, tiger, tiger shark, timber wolf, toad, tortoise, trout, tuna, turkey, turtle, vole,\
 vulture, wallaby, walrus, warthog, wasp, water buffalo, weasel, whale, white-tailed deer, wild boar, wildcat,\
 wildebeest, wolf, wolverine, wombat, woodpecker, woolly mammoth, worm, yak, yellowjacket, zebra
dog breed: akita, alsatian, australian shepherd, basset hound, beagle, belgian malinois, bernese mountain dog, bichon\
 frise, bloodhound, border collie, boston terrier, boxer, bull terrier, bulldog, bullmastiff, cane corso, cavalier king\
 charles spaniel, chihuahua, cockapoo, cocker spaniel, corgi, dachshund, dalmatian, doberman, english bulldog,\
 foxhound, french bulldog, german shepherd, golden retriever, goldendoodle, great dane, greyhound, havanese, husky,\
 irish setter, jack russell, labradoodle, labrador, labrador retriever, maltese, mastiff, newfoundland, papillon,\
 pekingese, pit bull, pointer, pomeranian, poodle, pug, retriever, rhodesian ridgeback, rottweiler, saint bernard,\
 saluki, samoyed, schnauzer, setter, shar pei, sheepdog, shetland sheepdog, shiba inu, shih tzu, siberian husky,\
 spaniel, springer spaniel, st. bernard, staffordshire bull terrier, terrier, vizsla, weimaraner, whippet, xl bully,\
 yorkshire terrier
dinosaur: allosaurus, ankylosaur, ankylosaurus, apatosaurus, archaeopteryx, argentinosaurus, baryonyx, brachiosaurus,\
 carnotaurus, deinonychus, dilophosaurus, diplodocus, giganotosaurus, hadrosaur, ichthyosaur, iguanodon, megalodon,\
 mosasaur, oviraptor, pachycephalosaurus, parasaurolophus, patagotitan, plesiosaur, pliosaur, protoceratops,\
 pterodactyl, pterosaur, raptor, sauropod, spinosaurus, stegosaurus, t. rex, therizinosaurus, theropod, titanosaur,\
 triceratops, tyrannosaur, tyrannosaurus, tyrannosaurus rex, utahraptor, velociraptor
food: almond, anchovy, apple, applesauce, apricot, arugula, asparagus, avocado, açaí, baby food, baby formula, bacon,\
 bagel, baguette, baked beans, banana, banana bread, barbecue sauce, basil, bean, beef, beef jerky, beetroot, beyond\
 burger, big mac, birthday cake, biryani, biscuit, black pudding, blackberry, blueberry, bologna, bread, breakfast\
 cereal, brie, brisket, broccoli, brownie, brussels sprout, bubble gum, burger, burrito, butter, buttermilk, cabbage,\
 caesar salad, cake, calamari, camembert, candy, candy cane, candy corn, canned tuna, cantaloupe, caramel, carbonara,\
 carrot, cassava, casserole, cauliflower, caviar, celery, cereal, cheddar, cheese, cheeseburger, cheesecake, cherry,\
 chewing gum, chicken, chicken breast, chicken nuggets, chicken sandwich, chicken tender, chickpea, chili, chips,\
 chocolate, chocolate bar, chocolate chip cookie, chutney, cinnamon, cinnamon roll, clam, clam chowder, clementine,\
 coconut, cod, cold cut, coleslaw, cookie, coriander, corn, corn dog, cornbread, corned beef, cottage cheese, crab,\
 crab cake, cracker, cranberry, crawfish, cream, cream cheese, crepe, crisps, croissant, cucumber, cultivated chicken,\
 cupcake, curry, custard, date, dim sum, donut, doughnut, duck, dumpling, eclair, egg, egg mcmuffin, eggplant,\
 enchilada, enoki mushroom, fajita, falafel, feta, fig, flatbread, flour, foie gras, fondue, french fries, fries,\
 frozen fruit, frozen pizza, fruitcake, fudge, garlic, gelato, ginger, gingerbread, gnocchi, goulash, graham cracker,\
 grain, granola, grape, grapefruit, gravy, green bean, grits, ground beef, guacamole, gummy bear, haggis, halloumi,\
 ham, hamburger, hash brown, hazelnut, honey, hot dog, hot pepper, hot sauce, hummus, ice cream, icing, infant formula,\
 jackfruit, jalapeño, jam, jelly, jelly bean, jollof rice, kale, kebab, ketchup, kimchi, kiwi, lab-grown meat, lamb,\
 lasagna, leek, lemon, lentil, lettuce, licorice, lime, lobster, lobster roll, lychee, mac and cheese, macaroni, mango,\
 maple syrup, margarine, marmalade, marmite, marshmallow, mashed potato, mayonnaise, mcrib, meat, meatball, melon,\
 meringue, mexican pizza, milk, mince pie, miso, mozzarella, muffin, mushroom, mussel, mustard, naan, nacho, nacho\
 fries, nectarine, noodle, nougat, nut, nutmeg, oat, oatmeal, oil, okra, olive oil, omelet, onion, onion ring, orange,\
 oregano, organ meat, oyster, paella, palm oil, pancake, papaya, paprika, parmesan, parsley, parsnip, pasta, pastry,\
 pavlova, pea, peach, peanut, peanut butter, peanut butter cup, pear, pecan, pepper, pesto, pho, pickle, pie,\
 pineapple, pistachio, pita, pizza, plant-based meat, plum, poke, pomegranate, popcorn, popsicle, pork, porridge,\
 potato, potato chip, potato salad, poutine, prawn, pretzel, prune, pudding, pumpkin, pumpkin pie, quiche, quinoa,\
 radish, raisin, ramen, raspberry, ravioli, relish, rhubarb, ribs, rice, risotto, roast beef, romaine lettuce, saffron,\
 salad, salmon, salsa, salt, sandwich, sardine, sauce, sauerkraut, sausage, scallop, scone, seafood, seaweed, sesame,\
 shallot, shepherd's pie, sherbet, shrimp, smoked salmon, snack wrap, sorbet, soup, sourdough, soy sauce, soybean,\
 spaghetti, spam, spice, spinach, spring roll, sprinkles, squash, squid, steak, stew, strawberry, stuffing, sugar,\
 sunday roast, sunflower oil, sushi, sweet potato, syrup, taco, tamale, tapioca, tart, tater tot, tempura, tiramisu,\
 tofu, tomato, tortilla, treacle, trifle, truffle, tuna, turkey, turnip, vanilla, veal, vegetable oil, veggie burger,\
 venison, vinegar, wafer, waffle, walnut, wasabi, watercress, watermelon, wedding cake, wheat, whipped cream, whopper,\
 yam, yeast, yoghurt, yogurt, yorkshire pudding, zucchini
drink: absinthe, alcohol, ale, almond milk, amaretto, americano, aperol spritz, apple cider, baijiu, beer, bottled\
 water, bourbon, brandy, bubble tea, cappuccino, chai, champagne, cider, cocktail, coconut water, coffee, cognac, cola,\
 cold brew, cream soda, daiquiri, decaf coffee, diet coke, dr pepper, eggnog, energy drink, espresso, flat white,\
 frappuccino, gatorade, gin, gin and tonic, ginger ale, ginger beer, grape juice, green tea, guinness, hard seltzer,\
 hot chocolate, iced tea, irish coffee, juice, kombucha, lager, latte, lemonade, macchiato, mango lassi, margarita,\
 martini, matcha, mead, mezcal, milk, milkshake, mocha, mojito, moonshine, mountain dew, negroni, oat milk, old\
 fashioned, orange juice, pale ale, pilsner, pina colada, pisco sour, port, prosecco, protein shake, raw milk, red\
 wine, root beer, rosé, rum, sake, sangria, scotch, seltzer, sherry, slushie, smoothie, soda, sparkling water, sports\
 drink, stout, tea, tequila, tonic water, vermouth, vodka, water, whiskey, whisky, white wine, wine
disease: acid reflux, acne, adhd, aids, als, altitude sickness, alzheimer's, anemia, aneurysm, anorexia, anthrax,\
 aphasia, appendicitis, arrhythmia, arthritis, asthma, autism, avian flu, bipolar disorder, bird flu, botulism, bowel\
 cancer, brain cancer, brain tumor, breast cancer, bronchitis, bubonic plague, cancer, candida auris, cardiac arrest,\
 celiac disease, cerebral palsy, cervical cancer, chagas disease, chickenpox, chikungunya, chlamydia, cholera, chronic\
 fatigue syndrome, chronic wasting disease, cirrhosis, colon cancer, colorectal cancer, common cold, coronavirus,\
 covid, covid-19, crohn's disease, cyclospora, cystic fibrosis, deep vein thrombosis, dementia, dengue, dengue fever,\
 depression, diabetes, diphtheria, down syndrome, dysentery, dyslexia, e. coli, eastern equine encephalitis, ebola,\
 eczema, encephalitis, endometriosis, epilepsy, fibromyalgia, flu, foot-and-mouth disease, frontotemporal dementia,\
 gastroenteritis, gonorrhea, gout, guillain-barré syndrome, h5n1, hantavirus, heart attack, heart disease, hepatitis,\
 hepatitis a, hepatitis b, hepatitis c, hepatitis e, herpes, hiv, hiv/aids, hpv, huntington's disease, hypertension,\
 influenza, insomnia, jaundice, kidney disease, kidney stones, kuru, lassa fever, legionella, legionnaires' disease,\
 leprosy, leukemia, listeria, liver cancer, long covid, lung cancer, lupus, lyme disease, lymphoma, mad cow disease,\
 malaria, marburg, measles, melanoma, meningitis, mers, migraine, miscarriage, monkeypox, motor neurone disease, mpox,\
 mrsa, ms, multiple sclerosis, mumps, muscular dystrophy, myocarditis, naegleria fowleri, narcolepsy, nipah virus,\
 norovirus, obesity, osteoporosis, ovarian cancer, pancreatic cancer, pancreatitis, parkinson's, parkinson's disease,\
 peanut allergy, plague, pneumonia, polio, prostate cancer, psoriasis, ptsd, rabies, ramsay hunt syndrome, rift valley\
 fever, rsv, rubella, salmonella, sars, scabies, scarlet fever, schizophrenia, scurvy, sepsis, shigella, shingles,\
 sickle cell disease, sinusitis, sleep apnea, smallpox, strep a, strep throat, stroke, swine flu, syphilis, testicular\
 cancer, tetanus, thyroid cancer, tourette syndrome, trachoma, tuberculosis, type 1 diabetes, type 2 diabetes, typhoid,\
 typhus, ulcer, valley fever, vertigo, vibrio vulnificus, west nile, west nile virus, whooping cough, wildfire smoke,\
 yellow fever, zika, zika virus
symptom: anxiety, bleeding, blurred vision, body aches, brain fog, chest pain, chills, confusion, congestion,\
 conjunctivitis, constipation, cough, dehydration, diarrhea, dizziness, drowsiness, fatigue, fever, hair loss,\
 hallucinations, headache, hives, itching, itchy eyes, jaundice, joint pain, loss of smell, loss of taste, memory loss,\
 muscle aches, nausea, night sweats, numbness, paralysis, phlegm, rash, runny nose, seizure, sensitivity to light,\
 shortness of breath, sneezing, sore throat, stomach pain, sweating, swelling, swollen lymph nodes, tinnitus, vomiting,\
 weight gain, weight loss
drug: abortion pill, acetaminophen, adderall, aduhelm, albuterol, alprazolam, ambien, amoxicillin, anabolic steroid,\
 antacid, antibiotic, antidepressant, antihistamine, aspirin, bath salts, benadryl, benzodiazepine, beta blocker, birth\
 control, botox, cannabis, captagon, chloroquine, cocaine, codeine, crack, crystal meth, dexamethasone, donanemab,\
 ecstasy, edible, epinephrine, epipen, estrogen, evusheld, fentanyl, fluoxetine, ghb, hashish, hcg, heroin, hormone\
 therapy, humira, hydrocodone, hydroxychloroquine, hydroxyurea, ibuprofen, inhaler, insulin, ivermectin, kava,\
 ketamine, khat, kratom, laughing gas, lecanemab, leqembi, lipitor, lithium, lsd, magic mushrooms, marijuana, mdma,\
 melatonin, meldonium, metformin, meth, methadone, methamphetamine, mifepristone, misoprostol, molnupiravir, morphine,\
 mounjaro, mushrooms, naloxone, naltrexone, nasal spray, nicotine, nitazenes, nitrous oxide, nsaid, opioids, oxycodone,\
 oxycontin, ozempic, paracetamol, paxlovid, penicillin, peptide, percocet, phenylephrine, plan b, poppers, pot,\
 prednisone, prep, propofol, prozac, pseudoephedrine, psilocybin, psychedelics, puberty blockers, quaaludes,\
 remdesivir, ritalin, rohypnol, semaglutide, sertraline, sildenafil, statins, steroid, suboxone, testosterone, thc,\
 tirzepatide, tramadol, tranq, tylenol, valium, viagra, vicodin, vitamin d, vyvanse, weed, wegovy, xanax, xylazine,\
 zepbound, zofran, zoloft, zolpidem, zurzuvae
substance: acid, alcohol, aluminium, aluminum, ammonia, anthrax, antifreeze, argon, arsenic, asbestos, aspartame,\
 barium, benzene, bisphenol a, black carbon, bleach, bronze, cadmium, caffeine, calcium, carbon, carbon dioxide, carbon\
 monoxide, cement, cesium, chlorine, chlorpyrifos, chromium, clay, coal, cobalt, concrete, copper, crude oil, cyanide,\
 ddt, deuterium, diamond, diesel, diethylene glycol, dioxin, emerald, ethanol, ethylene, fertilizer, fiberglass,\
 fluoride, forever chemicals, formaldehyde, fructose, gas, gasoline, glass, gluten, glyphosate, gold, graphene,\
 graphite, helium, hydrogen, hydrogen peroxide, hydrogen sulfide, ice, ink, iodine, iron, jet fuel, kerosene, krypton,\
 lava, lead, limestone, lithium, magnesium, manganese, marble, melamine, mercury, methane, mica, microplastic,\
 microplastics, mud, natural gas, neon, nickel, nicotine, nitrogen, nitrous oxide, novichok, oil, oxygen, ozone,\
 palladium, paraffin, permafrost, petroleum, pfas, phosphorus, pitch, plastic, platinum, plutonium, polonium,\
 polyester, potassium, propane, propylene, quartz, quicksilver, radium, radon, rare earth metals, ricin, rock, rocket\
 fuel, rubber, salt, sand, sarin, silica, silicon, silk, silver, slime, sodium, sodium hydroxide, steel, sulfur, sulfur\
 dioxide, sulfuric acid, talc, tar, tellurium, thallium, thorium, tin, titanium, toluene, tritium, tungsten, uranium,\
 vanadium, vx, water, wax, wood, xenon, zinc, zirconium
body part: abdomen, achilles, acl, ankle, appendix, arm, armpit, artery, back, bicep, bladder, blood, bone, bowel,\
 brain, breast, buttocks, calf, cheek, cheekbone, chest, chin, collarbone, colon, cornea, ear, eardrum, elbow,\
 esophagus, eye, eyebrow, eyelash, eyelid, face, finger, fingernail, foot, forearm, forehead, gallbladder, groin, gum,\
 gut, hair, hamstring, hand, head, heart, heel, hip, instep, intestine, jaw, kidney, knee, larynx, leg, ligament, lip,\
 liver, lung, mouth, muscle, nail, neck, nerve, nipple, nose, ovary, palm, pancreas, pelvis, penis, pinky, prostate,\
 quadriceps, retina, rib, scalp, shin, shoulder, shoulder blade, skin, skull, sole, spinal cord, spine, spleen,\
 stomach, temple, tendon, testicle, thigh, throat, thumb, thymus, thyroid, toe, toenail, tongue, tonsil, tooth, torso,\
 trachea, uterus, vagina, vein, vocal cord, waist, windpipe, womb, wrist
weather: air pollution, arctic blast, asteroid, atmospheric river, aurora, avalanche, blizzard, blue moon, bomb\
 cyclone, bushfire, cold front, cold snap, comet, cyclone, derecho, drought, dust devil, earthquake, eclipse, el niño,\
 extreme heat, firestorm, flash flood, flash flooding, flood, flooding, fog, freezing rain, frost, geomagnetic storm,\
 hail, hailstorm, haze, heat dome, heat wave, heatwave, heavy rain, high winds, hurricane, ice, ice storm, king tide,\
 la niña, lahar, landslide, lava flow, lightning, lunar eclipse, meteor, meteor shower, meteorite, microburst, monsoon,\
 mudslide, nor'easter, northern lights, polar vortex, power outage, rain, sandstorm, sinkhole, sleet, smog, smoke,\
 snow, snowstorm, solar eclipse, solar storm, storm, storm surge, sun halo, supermoon, thunder, thunderstorm, tornado,\
 tropical storm, tsunami, typhoon, volcanic ash, volcanic eruption, volcano, waterspout, whiteout, wildfire, wildfire\
 smoke, wind, winter storm
gemstone: agate, alexandrite, amethyst, aquamarine, blue diamond, citrine, diamond, emerald, garnet, jade, jasper,\
 lapis lazuli, moonstone, onyx, opal, pearl, peridot, pink diamond, quartz, ruby, sapphire, spinel, tanzanite, topaz,\
 tourmaline, turquoise, zircon
plant: acacia, algae, azalea, bamboo, baobab, begonia, birch, bluebell, cactus, cannabis, carnation, cedar, cherry\
 blossom, cherry tree, christmas tree, chrysanthemum, clover, corpse flower, cotton, cypress, daffodil, daisy,\
 dandelion, douglas fir, elm, eucalyptus, fern, fir, fungus, geranium, giant hogweed, ginkgo, grass, hemlock, hemp,\
 holly, hyacinth, hydrangea, iris, ivy, japanese knotweed, jasmine, joshua tree, juniper, kelp, kudzu, lavender,\
 lichen, lilac, lily, lotus, magnolia, mangrove, maple, marigold, milkweed, mint, mistletoe, moss, mushroom, nettle,\
 oak, olive tree, opium poppy, orchid, palm, palm tree, pampas grass, pansy, peony, petunia, pine, pine tree,\
 poinsettia, poison ivy, poppy, primrose, ragweed, redwood, rhododendron, rose, saguaro, seaweed, sequoia, spider\
 plant, spruce, sugarcane, sunflower, sycamore, tobacco, tulip, tumbleweed, venus flytrap, violet, walnut tree, water\
 lily, weed, willow, wisteria, yew
"""

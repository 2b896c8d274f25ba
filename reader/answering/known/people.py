"""First names, by which a person's name is told from other names, and people known by one name or an unusual one."""

FIRST_NAMES = """
Aaron, Abbas, Abby, Abdel, Abdel-Fattah, Abdul, Abdullah, Abigail, Abiy, Abraham, Ada, Adam, Adele, Adolf, Adrian,\
 Agnes, Agnieszka, Ahmed, Aidan, Aileen, Aisha, Akira, Al, Alain, Alan, Alana, Alanis, Albert, Alberto, Aldo, Alec,\
 Alejandra, Alejandro, Aleksandr, Alessandro, Alex, Alexa, Alexander, Alexandra, Alexandre, Alexandria, Alexei, Alexis,\
 Alfonso, Alfred, Alfredo, Ali, Alice, Alicia, Alina, Alison, Aliyah, Allen, Allison, Alma, Alvaro, Alvin, Alyssa,\
 Amal, Amanda, Amber, Amelia, Amir, Amit, Amos, Amy, Ana, Anastasia, Anders, Andre, Andrea, Andres, Andrew, Andriy,\
 Andrzej, Andy, Angela, Angelina, Angelo, Angus, Anil, Anita, Ann, Anna, Anne, Anne-Marie, Annette, Annie, Ansel,\
 Anthony, Anton, Antonella, Antonia, Antonio, Antony, Anya, Aoife, April, Archie, Aretha, Aria, Ariana, Ariel, Arjun,\
 Armando, Arnold, Arsene, Art, Arthur, Arturo, Arvind, Asa, Ashley, Ashton, Asif, Astrid, Audrey, Augusto, Aung,\
 Aurora, Austin, Ava, Avi, Avril, Aya, Ayman, Aziz, Barack, Barbara, Barry, Bashar, Beatrice, Becky, Bella, Ben,\
 Benazir, Benedict, Benito, Benjamin, Benjamín, Benny, Bernadette, Bernard, Bernardo, Bernie, Bert, Beth, Beto, Bette,\
 Betty, Beverly, Bianca, Bill, Billie, Billy, Bjorn, Blake, Bo, Bob, Bobby, Bongbong, Bonnie, Boris, Boyd, Brad,\
 Bradley, Brandon, Brenda, Brendan, Brett, Brian, Bridget, Brigitte, Britney, Brittney, Brock, Brooke, Bruce, Bruno,\
 Bryan, Bryce, Bubba, Buddy, Buzz, Byron, Caitlin, Caitlyn, Caleb, Calvin, Cameron, Camilla, Candace, Cara, Carey,\
 Carina, Carl, Carla, Carlo, Carlos, Carlton, Carmen, Carol, Caroline, Carolyn, Carrie, Carson, Cary, Casey, Cassidy,\
 Cate, Catherine, Cecil, Cecilia, Celeste, Celine, Cesar, Chad, Chaim, Chance, Chandler, Charlene, Charles, Charlie,\
 Charlotte, Chase, Chelsea, Cheng, Cher, Cheryl, Chester, Chiara, Chip, Chloe, Chloé, Chris, Chrissy, Christian,\
 Christiane, Christina, Christine, Christopher, Chuck, Ciara, Cillian, Cindy, Claire, Clara, Clarence, Claude, Claudia,\
 Claudio, Clay, Clayton, Cliff, Clifford, Clint, Clive, Cody, Colin, Colleen, Connor, Conor, Constance, Cooper,\
 Coretta, Corey, Cormac, Cornelius, Cory, Courtney, Craig, Cristiano, Cristina, Crystal, Curtis, Cynthia, Cyril, Cyrus,\
 Daisy, Dakota, Dalai, Dale, Dallas, Damian, Damien, Damon, Dan, Dana, Daniel, Danielle, Danny, Dante, Daphne, Daria,\
 Darius, Darlene, Darrell, Darren, Daryl, Dave, David, Dawid, Dawn, Dean, Deb, Debbie, Deborah, Debra, Declan, Deepika,\
 Delia, Della, Demi, Denis, Denise, Dennis, Denzel, Derek, Desmond, Dexter, Diana, Diane, Dianne, Dick, Didier, Diego,\
 Dina, Dirk, Dmitri, Dmitry, Dolly, Dominic, Dominique, Don, Donald, Donna, Donnie, Dora, Doreen, Doria, Doris,\
 Dorothy, Doug, Douglas, Drew, Dua, Duane, Duke, Duncan, Dustin, Dusty, Dwayne, Dwight, Dylan, Earl, Ed, Eddie, Edgar,\
 Edith, Edmund, Edna, Edouard, Eduardo, Edward, Edwin, Efrain, Eileen, Elaina, Elaine, Eleanor, Elena, Eli, Elijah,\
 Elisa, Elisabeth, Elise, Eliza, Elizabeth, Ella, Ellen, Ellie, Elliot, Elliott, Elon, Elsa, Elsie, Elton, Elvis,\
 Emanuel, Emilia, Emilio, Emily, Emma, Emmanuel, Emmitt, Enrique, Enzo, Erdogan, Eric, Erica, Erik, Erin, Erling,\
 Ernest, Ernesto, Errol, Esteban, Estelle, Esther, Ethan, Ethel, Etienne, Eugene, Eunice, Eva, Evan, Evelyn, Ezra,\
 Fabian, Faith, Farah, Fatima, Faye, Federico, Felicia, Felicity, Felipe, Felix, Ferdinand, Fernando, Fidel, Finn,\
 Fiona, Fleur, Flora, Florence, Floyd, Fran, Frances, Francesco, Francine, Francis, Francisco, Franco, Francois, Frank,\
 Frankie, Franklin, François, Fred, Freddie, Freya, Frida, Fumio, Gabriel, Gabriela, Gabriella, Gail, Gareth, Garrett,\
 Garry, Garth, Gary, Gaston, Gavin, Geena, Geert, Gemma, Gene, Gennady, Geoffrey, George, Gerald, Gerard, Gerhard,\
 Geri, Gerry, Gianni, Gillian, Gina, Ginger, Gino, Giorgia, Giovanni, Gisele, Giulia, Giuseppe, Gladys, Glen, Glenda,\
 Glenn, Gloria, Gordon, Gotabaya, Grace, Graham, Grant, Greg, Gregory, Greta, Gretchen, Guido, Guillermo, Gunther, Guo,\
 Gustavo, Guy, Gwen, Gwendolyn, Gwyneth, Hailey, Halle, Hamid, Han, Hank, Hannah, Hans, Harold, Harper, Harriet,\
 Harrison, Harry, Haruki, Harvey, Hassan, Hazel, Heath, Heather, Hector, Heidi, Helen, Helena, Helene, Helmut, Henrik,\
 Henry, Herbert, Herman, Hilda, Hillary, Hiroshi, Holly, Homer, Hope, Horace, Hosni, Howard, Hubert, Hugh, Hugo,\
 Hunter, Hussein, Ian, Ibrahim, Ibtihaj, Ida, Idris, Iga, Igor, Ilya, Iman, Imelda, Imran, Ines, Ingmar, Ingrid, Irene,\
 Irina, Iris, Irma, Irving, Isaac, Isabel, Isabella, Isabelle, Isaiah, Isla, Ismail, Issa, Itamar, Ivan, Ivana, Ivanka,\
 Ivy, Iván, Jack, Jackie, Jackson, Jacob, Jacqueline, Jaden, Jaime, Jair, Jake, Jalal, Jamal, James, Jamie, Jan, Jane,\
 Janelle, Janet, Janice, Janine, Jared, Jaroslaw, Jasmine, Jason, Javid, Javier, Jay, Jayden, Jayson, Jean, Jeanette,\
 Jeanne, Jed, Jeff, Jeffrey, Jen, Jenna, Jennifer, Jenny, Jens, Jeremiah, Jeremy, Jermaine, Jerome, Jerry, Jerzy,\
 Jesse, Jessica, Jessie, Jill, Jillian, Jim, Jimmy, Jo, Joan, Joanna, Joanne, Joao, Joaquin, Jocelyn, Jodie, Joe, Joel,\
 Joey, Johan, Johann, Johannes, John, Johnny, Jon, Jonas, Jonathan, Joni, Jonny, Jordan, Jordi, Jorge, Jose, Josef,\
 Josefa, Joseline, Joseph, Josephine, Josh, Joshua, Josie, Joss, José, Joy, Joyce, João, Juan, Juanita, Judd, Jude,\
 Judith, Judy, Jules, Julia, Julian, Julianne, Julie, Juliet, Julius, June, Junior, Jurgen, Justin, Justine, Jürgen,\
 Kai, Kaitlyn, Kaja, Kamala, Kanye, Kareem, Karen, Karim, Karin, Karine, Karl, Kasper, Katarina, Kate, Katharina,\
 Katharine, Katherine, Kathie, Kathleen, Kathryn, Kathy, Katie, Katja, Katy, Kaya, Kayla, Keanu, Keir, Keisha, Keith,\
 Keke, Kelly, Kelsey, Kemi, Ken, Kendall, Kendrick, Kenji, Kenneth, Kenny, Kent, Kerry, Kevin, Khaby, Khaled, Khalid,\
 Khloe, Kiefer, Kieran, Kim, Kimberly, Kimi, Kirk, Kirsten, Kirsty, Klaus, Kobe, Kofi, Konstantin, Kourtney, Kris,\
 Kristen, Kristi, Kristin, Kristina, Ksenia, Kurt, Kwasi, Kyle, Kylian, Kylie, Kyrie, Kyrsten, Lachlan, Lady, Lana,\
 Lance, Lara, Larry, Lars, Latoya, Laura, Lauren, Laurence, Lauryn, Laverne, Lavrenty, Lawrence, Lawson, Layla, Leah,\
 LeBron, Lebron, Lech, Lee, Leila, Len, Lenny, Lenora, Leo, Leon, Leona, Leonard, Leonardo, Leonid, Leroy, Lesley,\
 Leslie, Lester, Levi, Lewis, Li, Lia, Liam, Lidia, Liliana, Lillian, Lily, Lin, Linda, Lindsay, Lindsey, Linus,\
 Lionel, Lisa, Liz, Lizzie, Lizzo, Lloyd, Logan, Lois, Lola, Loren, Lorenzo, Loretta, Lori, Lorraine, Lou, Louis,\
 Louisa, Louise, Luc, Lucas, Lucia, Luciano, Lucille, Lucinda, Lucy, Ludwig, Luigi, Luis, Luisa, Luiz, Luke, Lula,\
 Lupita, Luther, Lydia, Lyle, Lyndon, Lynn, Mabel, Mack, Macklemore, Madeleine, Madison, Mae, Magdalena, Maggie,\
 Magnus, Mahatma, Mahmoud, Mahsa, Malala, Malcolm, Malik, Mallory, Mandy, Manny, Manuel, Mao, Mara, Marc, Marcel,\
 Marcelo, Marcia, Marco, Marcus, Margaret, Margarita, Margot, Margrethe, Maria, Mariah, Marianne, Mariano, Marie,\
 Marilyn, Marina, Marine, Mario, Marion, Marissa, Marjane, Marjorie, Mark, Marlene, Marley, Marlon, Marsha, Marta,\
 Martha, Martin, Martina, Marty, Marvin, Mary, Mason, Mateo, Mateusz, Mathew, Mathieu, Matilda, Matt, Matteo, Matthew,\
 Mattia, Maud, Maureen, Maurice, Mauricio, Maurizio, Max, Maximilian, Maxine, Maya, Meg, Megan, Meghan, Mehmet, Mel,\
 Melania, Melanie, Melinda, Melissa, Merrick, Meryl, Mette, Mia, Micah, Michael, Michaela, Michel, Michelle, Mick,\
 Mickey, Miguel, Mikael, Mikaela, Mike, Mikel, Mikhail, Mila, Milan, Mildred, Miles, Miley, Millie, Milo, Milton, Mimi,\
 Min, Mindy, Minnie, Minouche, Miranda, Miriam, Misha, Mitch, Mitt, Mo, Mohamed, Mohammad, Mohammed, Mohandas, Moira,\
 Moises, Molly, Mona, Monica, Monique, Montgomery, Morgan, Morris, Moses, Muammar, Muhammad, Muriel, Murray, Mustafa,\
 Myra, Myron, Nadezhda, Nadia, Nadine, Naftali, Naledi, Nana, Nancy, Naomi, Narendra, Nasser, Natalia, Natalie,\
 Natasha, Nate, Nathan, Nathaniel, Ned, Neel, Neil, Nels, Nelson, Nestor, Neve, Nguyen, Niall, Nicholas, Nick, Nicki,\
 Nico, Nicola, Nicolas, Nicole, Nicolás, Niels, Nigel, Nikita, Nikki, Nikola, Nikolai, Nina, Nirmala, Noah, Noam, Noel,\
 Noor, Nora, Noreen, Norma, Norman, Novak, Nuri, Octavia, Odell, Ola, Olaf, Olav, Ole, Oleg, Oleksandr, Oleksii, Olena,\
 Olga, Olive, Oliver, Olivia, Ollie, Omar, Omari, Ons, Oprah, Orlando, Orson, Orville, Osama, Oscar, Otis, Otto, Owen,\
 Ozzy, Pablo, Paige, Paloma, Pamela, Paolo, Paris, Parker, Pascal, Pat, Patricia, Patrick, Patsy, Patti, Paul, Paula,\
 Paulina, Pauline, Paulo, Paz, Pearl, Pedro, Peggy, Pelé, Penelope, Pep, Percy, Perry, Pete, Peter, Petra, Petro,\
 Peyton, Phil, Philip, Philippa, Philippe, Phillip, Phoebe, Phyllis, Pia, Pierce, Pierre, Piers, Pietro, Ping, Piotr,\
 Pippa, Polly, Pranav, Preet, Preston, Prince, Princess, Priscilla, Priti, Priya, Priyanka, Prudence, Qasem, Queen,\
 Quentin, Quincy, Quinn, Rachel, Rafael, Rahul, Raisa, Raj, Rajiv, Ralph, Ramona, Ramzan, Ramzi, Rand, Randall, Randy,\
 Rania, Raphael, Raquel, Rashad, Rashid, Rashida, Raul, Ravi, Ray, Raymond, Raymundo, Rebecca, Recep, Reed, Reese,\
 Reggie, Regina, Reginald, Reinhard, Renata, Rene, Renee, René, Rex, Rhea, Rhett, Rhonda, Ricardo, Riccardo, Richard,\
 Richie, Rick, Ricky, Rihanna, Riley, Ringo, Rio, Rishab, Rishi, Rita, Roald, Rob, Robbie, Robert, Roberta, Roberto,\
 Robin, Rocco, Rochelle, Rocky, Rod, Rodney, Rodrigo, Roger, Roland, Roman, Romelu, Romeo, Ron, Ronald, Ronnie, Rory,\
 Rosa, Rosalind, Rosalynn, Rosanna, Roscoe, Rose, Rosemary, Rosie, Ross, Rowan, Roxanne, Roy, Ruben, Ruby, Rudolph,\
 Rudy, Rufus, Ruhollah, Rupert, Russell, Ruth, Ryan, Ryder, Sabrina, Sacha, Saddam, Sade, Sadiq, Saeed, Said, Saif,\
 Sally, Salma, Salman, Salvador, Sam, Samantha, Samir, Samira, Sammy, Samuel, Sandra, Sandro, Sandy, Sania, Sanjay,\
 Sanna, Santiago, Sara, Sarah, Sasha, Satya, Savannah, Sayed, Scarlett, Scott, Sean, Sebastian, Sebastián, Selena,\
 Selma, Serena, Serge, Sergei, Sergey, Sergio, Seth, Seymour, Shane, Shannon, Shaquille, Sharon, Shaun, Shawn, Shehbaz,\
 Sheikh, Sheila, Shelby, Shelly, Sherrod, Sherry, Sheryl, Shigeru, Shimon, Shinzo, Shirley, Shiv, Shonda, Sidney,\
 Sierra, Sigrid, Silvia, Silvio, Simon, Simona, Simone, Sinead, Sinéad, Sissy, Skye, Sloane, Sofia, Sofía, Solange,\
 Sonia, Sonja, Sonny, Sonya, Sophia, Sophie, Spencer, Spike, Stacey, Stacy, Stan, Stanley, Stefan, Stefanie, Stefano,\
 Stefanos, Stella, Stephanie, Stephen, Steve, Steven, Stevie, Stine, Stormy, Stuart, Sue, Sundar, Susan, Suzanne,\
 Svetlana, Sybil, Sydney, Sylvia, Tamara, Tamika, Tammy, Tanya, Tara, Tariq, Tate, Tatiana, Tatyana, Taylor, Tayyip,\
 Ted, Tedros, Temple, Terence, Teresa, Terrence, Terri, Terry, Tess, Thabo, Thaksin, Thelma, Theo, Theodore, Theresa,\
 Thich, Thierry, Thom, Thomas, Thor, Thérèse, Tiffany, Tiger, Tilda, Tim, Timo, Timothee, Timothy, Timothée, Tina,\
 Titus, Tobey, Tobias, Toby, Todd, Tom, Tomas, Tommaso, Tommy, Toni, Tony, Tori, Tracey, Tracy, Travis, Trevor, Tricia,\
 Trisha, Tristan, Troy, Truman, Tucker, Tulsi, Ty, Tyler, Tyra, Tyrone, Ulrich, Uma, Umar, Umberto, Uri, Ursula, Usain,\
 Usher, Val, Valentin, Valentina, Valeri, Valerie, Valerio, Vanessa, Vaughn, Venus, Vera, Vernon, Veronica, Vicente,\
 Vicki, Victor, Victoria, Vijay, Vikram, Viktor, Vince, Vincent, Vinod, Viola, Violet, Virgil, Virginia, Vivek, Vivian,\
 Vivienne, Vlad, Vladimir, Vladislav, Volodymyr, Vyacheslav, Wade, Wallace, Walt, Walter, Wanda, Wang, Warren, Waylon,\
 Wayne, Wei, Wendell, Wendy, Werner, Wes, Wesley, Whitney, Whoopi, Wilbur, Wilfred, Will, Willa, Willem, William,\
 Willie, Wilma, Winnie, Winona, Winston, Wladimir, Wolfgang, Woody, Wyatt, Xander, Xavier, Xi, Ximena, Yael, Yair, Yan,\
 Yannick, Yasmin, Yasser, Yevgeny, Yoko, Yolanda, Yoon, Yoshihide, Youssef, Yulia, Yuri, Yusuf, Yves, Yvonne, Zac,\
 Zach, Zachary, Zahra, Zara, Zelda, Zhang, Ziad, Zinedine, Zoe, Zoey, Zoran
"""

PEOPLE = """
person: 21 Savage, 50 Cent, Aaliyah, Adele, Akon, Alcaraz, Ariel, Avicii, Bad Bunny, Banksy, Barbie, Batman,\
 Beethoven, Beyonce, Beyoncé, Bezos, Biden, Big Bird, Björk, Black Panther, Bono, Bugs Bunny, Buzz Lightyear, Captain\
 America, Cardi B, Chappell Roan, Cher, Cinderella, Cleopatra, Clinton, Common, Cookie Monster, Coolio, DaBaby, Dalai\
 Lama, Darth Vader, Darwin, Dido, Djokovic, Doja Cat, Dr. Dre, Dracula, Drake, Dua Lipa, Duffy, Einstein, Elmo, Elsa,\
 Eminem, Enya, Erdogan, Federer, Fergie, Flea, Flo Rida, Frankenstein, Future, Gandhi, Godzilla, Grimes, Gunna, Halsey,\
 Harry Potter, Hitler, Homer Simpson, Hozier, Hulk, Ice Cube, Ice Spice, Ice-T, Iron Man, J Balvin, J-Hope, J. Cole,\
 J.K. Rowling, J.Lo, James Bond, Jay-Z, JAY-Z, Jennie, Jewel, Jimin, Jin, Jisoo, JoJo, Joker, Jungkook, Kaká, Karol G,\
 Kate Middleton, Ke$ha, Kesha, Khalid, Khamenei, King Charles, King Charles III, King Kong, Kissinger, Lady Gaga, Lil\
 Baby, Lil Nas X, Lil Wayne, Lisa, Lizzo, LL Cool J, Lorde, Ludacris, Luke Skywalker, Lula, Macklemore, Macron,\
 Madonna, Maduro, Maluma, Mario, Marta, Mbappé, Meat Loaf, Megan Thee Stallion, Meghan Markle, Messi, MGK,\
 Michelangelo, Mickey Mouse, Moana, Moby, Modi, Morrissey, Mozart, MrBeast, Mulan, Musk, Nadal, Napoleon, Nas, Ne-Yo,\
 Nelly, Netanyahu, Newton, Neymar, Obama, Oprah, Ozuna, P!nk, Paddington, Pelé, Pharrell Williams, Picasso, Pikachu,\
 Pink, Pitbull, Pope Benedict, Pope Francis, Pope Leo, Post Malone, Prince, Prince Andrew, Prince Harry, Prince\
 William, Princess Anne, Princess Diana, Princess Kate, PSY, Putin, Quavo, Queen Camilla, Queen Elizabeth, Queen\
 Elizabeth II, Questlove, Raye, Rema, Rembrandt, Rihanna, RM, Ronaldinho, Ronaldo, Rosalía, Rosé, RuPaul, Sade, Santa\
 Claus, Seal, Shaggy, Shakespeare, Shakira, Sherlock Holmes, Sia, Sinéad O'Connor, Slash, Snoop Dogg, Snow White,\
 Socrates, Sonic, Spider-Man, SpongeBob, Stalin, Stormzy, Stromae, Suga, Superman, SZA, T-Pain, The Edge, The Rock, The\
 Weeknd, Thor, Timbaland, Tinker Bell, Travis Scott, Trump, Tupac, Tutankhamun, Twiggy, Tyga, Usher, V, Van Gogh,\
 Voltaire, will.i.am, Winnie the Pooh, Wizkid, Wonder Woman, Woody, Yanni, Ye, Yoda, Young Thug, Zelensky, Zelenskyy,\
 Zendaya, Zico, Zuckerberg
"""

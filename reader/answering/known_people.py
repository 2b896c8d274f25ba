"""First names, by which a person's name is told from other names."""

FIRST_NAMES = """
Aaron, Abby, Abdul, Abdullah, Abigail, Abraham, Adam, Adele, Adrian, Ahmed, Aidan, Aileen, Al, Alan, Albert, Alec,\
 Alejandro, Aleksandr, Alex, Alexander, Alexandra, Alexandria, Alexei, Alfred, Ali, Alice, Alicia, Alison, Allen,\
 Allison, Alyssa, Amanda, Amber, Amelia, Amy, Ana, Anastasia, Andre, Andrea, Andres, Andrew, Andriy, Andrzej, Andy,\
 Angela, Angelina, Anita, Ann, Anna, Anne, Annie, Anthony, Antonio, Antony, Anya, Archie, Ariana, Arnold, Arthur, Asa,\
 Ashley, Ashton, Audrey, Austin, Ava, Barack, Barbara, Barry, Beatrice, Becky, Ben, Benedict, Benjamin, Bernard,\
 Bernie, Bert, Beth, Betty, Beverly, Bill, Billie, Billy, Bob, Bobby, Bonnie, Boris, Brad, Bradley, Brandon, Brenda,\
 Brendan, Brett, Brian, Bridget, Britney, Brittney, Brock, Brooke, Bruce, Bryan, Bryce, Caitlin, Caleb, Calvin,\
 Cameron, Camilla, Carl, Carla, Carlos, Carmen, Carol, Caroline, Carolyn, Carrie, Casey, Cassidy, Catherine, Cecilia,\
 Chad, Chance, Charlene, Charles, Charlie, Charlotte, Chase, Chelsea, Cher, Cheryl, Chloe, Chris, Christian,\
 Christiane, Christina, Christine, Christopher, Chuck, Cindy, Claire, Clara, Clarence, Claudia, Clint, Cody, Colin,\
 Connor, Conor, Cory, Courtney, Craig, Cristiano, Crystal, Curtis, Cynthia, Daisy, Dale, Dan, Dana, Daniel, Danielle,\
 Danny, Daphne, Darren, Dave, David, Dawn, Dean, Deb, Debbie, Deborah, Debra, Denis, Dennis, Denzel, Derek, Desmond,\
 Diana, Diane, Dianne, Diego, Dmitri, Dmitry, Dolly, Don, Donald, Donna, Doris, Dorothy, Doug, Douglas, Drew, Duane,\
 Dustin, Dwayne, Dylan, Earl, Ed, Eddie, Edgar, Edith, Eduardo, Edward, Edwin, Eileen, Elaine, Eleanor, Elena, Eli,\
 Elijah, Elizabeth, Ella, Ellen, Elon, Elton, Elvis, Emily, Emma, Emmanuel, Enrique, Eric, Erica, Erik, Erin, Ernest,\
 Ethan, Eugene, Eva, Evan, Evelyn, Fatima, Felix, Fernando, Fiona, Florence, Floyd, Frances, Francesco, Francis,\
 Francisco, Franco, Frank, Frankie, Franklin, Fred, Freddie, Gabriel, Gareth, Garry, Gary, Gavin, Gemma, Gene,\
 Geoffrey, George, Gerald, Gerard, Gianni, Gina, Giorgia, Giovanni, Gladys, Glen, Glenn, Gloria, Gordon, Grace, Graham,\
 Greg, Gregory, Greta, Guillermo, Gustavo, Guy, Gwen, Gwyneth, Hailey, Hannah, Harold, Harper, Harriet, Harrison,\
 Harry, Harvey, Hassan, Heather, Hector, Heidi, Helen, Henry, Herbert, Herman, Hillary, Holly, Howard, Hugh, Hugo,\
 Hunter, Ian, Ibrahim, Igor, Imran, Ingrid, Irene, Iris, Isaac, Isabel, Isabella, Isla, Ivan, Ivanka, Jack, Jackie,\
 Jackson, Jacob, Jacqueline, Jair, Jake, James, Jamie, Jan, Jane, Janet, Janice, Jared, Jasmine, Jason, Javier, Jay,\
 Jean, Jeff, Jeffrey, Jen, Jenna, Jennifer, Jenny, Jeremy, Jerome, Jerry, Jesse, Jessica, Jessie, Jill, Jim, Jimmy, Jo,\
 Joan, Joanna, Joanne, Jodie, Joe, Joel, Johannes, John, Johnny, Jon, Jonathan, Jordan, Jorge, Jose, Joseph, Josh,\
 Joshua, Josie, Joy, Joyce, Juan, Judith, Judy, Julia, Julian, Julianne, Julie, Julius, Justin, Kamala, Kanye, Karen,\
 Karim, Karl, Kate, Katherine, Kathleen, Kathryn, Kathy, Katie, Katy, Kayla, Keanu, Keir, Keith, Kelly, Kelsey, Ken,\
 Kendall, Kendrick, Kenneth, Kenny, Kerry, Kevin, Khloe, Kieran, Kim, Kimberly, Kourtney, Kris, Kristen, Kristin, Kurt,\
 Kyle, Kylian, Kylie, Lady, Lance, Larry, Laura, Lauren, Laurence, Lawrence, Leah, Lebron, LeBron, Lee, Len, Lenny,\
 Leo, Leon, Leonard, Leonardo, Leroy, Leslie, Lewis, Liam, Lily, Linda, Lindsay, Lindsey, Lionel, Lisa, Liz, Lizzie,\
 Lloyd, Logan, Lois, Lori, Louis, Louise, Lucas, Lucy, Luis, Luke, Lydia, Lynn, Madeleine, Madison, Maggie, Malala,\
 Malcolm, Manuel, Marc, Marcel, Marco, Marcus, Margaret, Margot, Maria, Mariah, Marie, Marilyn, Marina, Mario, Marion,\
 Marjorie, Mark, Marlon, Marsha, Marta, Martha, Martin, Mary, Mason, Mateo, Matt, Matthew, Maureen, Max, Maxine, Maya,\
 Meg, Megan, Meghan, Mel, Melania, Melanie, Melinda, Melissa, Meryl, Mia, Michael, Michel, Michelle, Mick, Miguel,\
 Mikaela, Mike, Mikhail, Mila, Miley, Miranda, Mitch, Mitt, Mo, Mohamed, Mohammad, Mohammed, Molly, Monica, Morgan,\
 Muhammad, Mustafa, Nadia, Naftali, Nancy, Naomi, Narendra, Natalie, Natasha, Nathan, Neil, Nelson, Nicholas, Nick,\
 Nicki, Nicola, Nicolas, Nicole, Nigel, Nikki, Nina, Noah, Noel, Nora, Norma, Norman, Novak, Olaf, Oleg, Oleksandr,\
 Olga, Oliver, Olivia, Omar, Oprah, Oscar, Owen, Pablo, Pamela, Pat, Patricia, Patrick, Patsy, Patti, Paul, Paula,\
 Pauline, Pedro, Peggy, Penelope, Pete, Peter, Peyton, Phil, Philip, Phillip, Phoebe, Phyllis, Pierre, Piers, Pippa,\
 Prince, Princess, Priti, Queen, Quentin, Rachel, Rafael, Ralph, Ramzan, Randy, Raphael, Raul, Ray, Raymond, Rebecca,\
 Recep, Reese, Regina, Rex, Ricardo, Richard, Rick, Ricky, Riley, Rishi, Rita, Rob, Robbie, Robert, Roberta, Roberto,\
 Robin, Rochelle, Rod, Rodney, Rodrigo, Roger, Roland, Ron, Ronald, Ronnie, Rosa, Rosalynn, Rose, Rosie, Ross, Roy,\
 Ruby, Rudolph, Rudy, Rupert, Russell, Ruth, Ryan, Sabrina, Sadiq, Sally, Sam, Samantha, Samuel, Sandra, Sandy, Sanna,\
 Sara, Sarah, Scarlett, Scott, Sean, Sebastian, Selena, Serena, Serge, Sergei, Sergey, Seth, Shane, Shannon, Sharon,\
 Shaun, Shawn, Sheila, Shelly, Sherry, Shinzo, Shirley, Sidney, Silvio, Simon, Simone, Sofia, Sonia, Sophia, Sophie,\
 Spencer, Stacey, Stacy, Stan, Stanley, Stefan, Stella, Stephanie, Stephen, Steve, Steven, Stormy, Stuart, Sue, Susan,\
 Suzanne, Sylvia, Tamara, Tanya, Tara, Tatiana, Taylor, Ted, Terence, Teresa, Terry, Thelma, Theo, Theodore, Theresa,\
 Thomas, Tiffany, Tiger, Tim, Timothy, Tina, Tobias, Todd, Tom, Tommy, Toni, Tony, Tracy, Travis, Trevor, Tucker,\
 Tyler, Tyrone, Ursula, Usain, Valentina, Valerie, Vanessa, Venus, Vera, Vernon, Veronica, Victor, Victoria, Viktor,\
 Vince, Vincent, Viola, Violet, Virginia, Vivek, Vladimir, Volodymyr, Wade, Wallace, Walter, Wanda, Warren, Wayne,\
 Wendy, Wesley, Whitney, Whoopi, Will, William, Willie, Winston, Xavier, Xi, Yevgeny, Yoko, Yolanda, Yulia, Yuri,\
 Yusuf, Yvonne, Zac, Zach, Zachary, Zoe
"""

Nowe hasło do konta
Ktoś poprosił o nowe hasło do konta ${login}.

-> Ustal nowe hasło

Link działa godzinę i tylko raz. Po zmianie wylogujemy wszystkie urządzenia.

To nie Ty? Nic nie rób. Dotychczasowe hasło działa dalej.

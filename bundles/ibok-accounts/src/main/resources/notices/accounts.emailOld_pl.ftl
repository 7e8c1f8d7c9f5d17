Prośba o zmianę adresu e-mail
Ktoś prosi o zmianę adresu konta ${login} na ${email}.

-> Zgadzam się albo to nie ja

Link działa 72 godziny.

To nie Ty? Otwórz link i zatrzymaj zmianę. Potem ustal nowe hasło.

Potwierdź nowy adres e-mail
Ten adres ma być adresem konta ${login}.

-> Potwierdź nowy adres

Link działa 72 godziny.

To nie Ty? Nic nie rób. Adres nie zostanie zmieniony.

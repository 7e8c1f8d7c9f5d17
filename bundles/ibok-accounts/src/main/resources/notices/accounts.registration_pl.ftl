Potwierdź adres e-mail
Ktoś zakłada konto w internetowym biurze obsługi i podał ten adres.

-> Potwierdź adres

Link działa 72 godziny.

To nie Ty? Nic nie rób. Bez potwierdzenia konto nie powstanie.

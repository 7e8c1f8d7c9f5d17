Ustal hasło do konta
Twoje konto w internetowym biurze obsługi jest gotowe. Login: ${login}.

-> Ustal hasło

Link działa 72 godziny i tylko raz. Gdy wygaśnie, na jego stronie wyślesz sobie nowy.

Nie składano wniosku o konto? Zadzwoń do nas: ${utility.phone}.

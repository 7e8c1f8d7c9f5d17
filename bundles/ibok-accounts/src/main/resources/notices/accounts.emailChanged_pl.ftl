Adres e-mail konta został zmieniony
Adres konta ${login} to teraz ${email}.

To nie Ty? Zadzwoń do nas od razu: ${utility.phone}. Zablokujemy konto.

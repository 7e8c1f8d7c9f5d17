Hasło do konta zostało zmienione
Hasło do konta ${login} zmieniono przez link z wiadomości. Wszystkie urządzenia zostały wylogowane.

To nie Ty? Zadzwoń do nas od razu: ${utility.phone}. Zablokujemy konto.

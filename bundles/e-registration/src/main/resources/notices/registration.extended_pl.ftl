Nowy termin w sprawie ${number}

Sprawa: ${subject}. Odpowiemy do ${fmt.day(due)}.

Powód: ${words}

-> Otwórz sprawę

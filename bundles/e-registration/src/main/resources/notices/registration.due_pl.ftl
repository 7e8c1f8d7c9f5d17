Termin sprawy ${number}: ${fmt.day(due)}

Prowadzisz sprawę „${subject}”. Odpowiedz do ${fmt.day(due)} albo przedłuż termin.

-> Otwórz sprawę

Termin sprawy ${number}: ${fmt.day(due)}

Prowadzisz sprawę „${subject}”. Odpowiedz przed ${fmt.day(due)} albo przedłuż termin.

-> Otwórz sprawę

Sprawa ${number} jest Twoja

„${subject}” została przekazana do Ciebie.<#if due??> Odpowiedz przed ${fmt.day(due)}.</#if>

-> Otwórz sprawę

Sprawa ${number} jest Twoja

„${subject}” została przekazana do Ciebie.<#if due??> Odpowiedz do ${fmt.day(due)}.</#if>

-> Otwórz sprawę

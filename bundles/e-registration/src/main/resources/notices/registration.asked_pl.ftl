Pytanie w sprawie ${number}

Żeby załatwić sprawę „${subject}”, potrzebujemy odpowiedzi.

${words}

-> Odpowiedz

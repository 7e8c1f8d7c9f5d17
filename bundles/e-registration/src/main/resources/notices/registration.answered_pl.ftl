Odpowiedź w sprawie ${number}

Sprawa: ${subject}.

${words}

-> Otwórz sprawę

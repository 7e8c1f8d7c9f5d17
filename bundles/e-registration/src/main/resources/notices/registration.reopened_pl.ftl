Sprawa ${number} jest znowu otwarta

Sprawa: ${subject}.

${words}

-> Otwórz sprawę

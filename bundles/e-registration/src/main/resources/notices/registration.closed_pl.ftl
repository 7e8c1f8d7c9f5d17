Sprawa ${number} jest zamknięta

Sprawa: ${subject}.

${words}

-> Zobacz odpowiedź

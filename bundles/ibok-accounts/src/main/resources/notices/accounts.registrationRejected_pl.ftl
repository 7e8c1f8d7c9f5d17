Konta nie założono
Sprawdziliśmy Twoją prośbę o konto i nie możemy go założyć.

${reason}

-> Spróbuj jeszcze raz

Masz pytania? Zadzwoń do nas: ${utility.phone}.

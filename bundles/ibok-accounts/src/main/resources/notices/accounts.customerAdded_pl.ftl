Do Twojego konta dodano klienta
W Twoim koncie widać teraz sprawy klienta ${customer}.

-> Otwórz moje konto

To nie Ty? Zadzwoń do nas: ${utility.phone}.

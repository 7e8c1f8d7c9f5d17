Założono konto z dostępem do Twoich danych
Powstało konto, w którym widać sprawy klienta ${customer}<#if email?has_content>. Jego adres to ${email}</#if>.

To Twoje konto? Nic nie rób.

To nie Ty? Zadzwoń do nas od razu: ${utility.phone}. Zablokujemy je.

Zmieniono dane kontaktowe

W portalu ${utility.name} zmieniono telefon lub adres e-mail.

Jeśli to nie Twoja zmiana, zaloguj się, zmień hasło i zadzwoń do nas<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> Zobacz dane kontaktowe

Włączono drugi składnik logowania

Do konta w portalu ${utility.name} od teraz potrzebny jest też kod z telefonu.

Jeśli to nie Twoja zmiana, zadzwoń do nas<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> Zobacz konto

Wyłączono drugi składnik logowania

<#if byOffice>Biuro obsługi ${utility.name} wyłączyło drugi składnik Twojego konta.<#else>Do konta w portalu ${utility.name} wystarcza teraz samo hasło.</#if>

Jeśli to nie Twoja decyzja, zmień hasło i zadzwoń do nas<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> Zobacz konto

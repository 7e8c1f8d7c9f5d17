<#if approved>Zmieniliśmy dane<#else>Nie zmieniliśmy danych</#if>

<#if approved>Zmiana, o którą prosisz, już działa.<#else>Biuro odrzuciło zmianę danych. Powód: ${reason}</#if>

<#if !approved>Popraw dane i wyślij zmianę jeszcze raz albo zadzwoń do nas<#if utility.phone?has_content>: ${utility.phone}</#if>.

</#if>-> Zobacz dane kontaktowe

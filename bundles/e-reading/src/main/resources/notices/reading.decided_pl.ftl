<#if outcome == "photo_asked">Prosimy o zdjęcie wodomierza<#elseif outcome == "rejected">Odczyt nie został przyjęty<#elseif outcome == "informational">Odczyt ${fmt.volume(value)} zapisany informacyjnie<#else>Odczyt ${fmt.volume(value)} przyjęty</#if>

Dzień dobry
${recipient.name}

<#if outcome == "photo_asked">
Odczyt z ${fmt.day(day)} różni się od zwykłego zużycia. Zanim go przyjmiemy, dodaj zdjęcie wodomierza.
<#elseif outcome == "rejected">
Odczyt z ${fmt.day(day)} nie został przyjęty. Podaj stan jeszcze raz.
<#elseif outcome == "informational">
Odczyt z ${fmt.day(day)} jest zapisany. Nie wejdzie do faktury, bo podano go poza oknem odczytu.
<#else>
Odczyt z ${fmt.day(day)} jest przyjęty. Według niego policzymy następną fakturę.
</#if>

<#if message?has_content>
${message}
</#if>

-> <#if outcome == "photo_asked">Dodaj zdjęcie<#else>Zobacz odczyty</#if>

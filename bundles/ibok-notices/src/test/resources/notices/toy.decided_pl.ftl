<#if accepted>Odczyt ${fmt.volume(value)} przyjęty<#else>Odczyt odrzucony</#if>

Dzień dobry
${recipient.name}

Odczyt z ${fmt.day(day)} ma już decyzję.<#if why?has_content> ${why}</#if>

- Zażółć gęślą jaźń
- ${utility.name}

-> Zobacz odczyty

We received report ${number}

Your report “${subject}” has the number ${number}.

<#if due??>We answer by ${fmt.day(due)}.</#if>

-> See where it stands

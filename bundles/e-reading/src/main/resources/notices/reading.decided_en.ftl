<#if outcome == "photo_asked">We need a photo of the meter<#elseif outcome == "rejected">Reading not accepted<#elseif outcome == "informational">Reading ${fmt.volume(value)} kept for information<#else>Reading ${fmt.volume(value)} accepted</#if>

Good morning
${recipient.name}

<#if outcome == "photo_asked">
The reading of ${fmt.day(day)} differs from your usual consumption. Before we accept it, add a photo of the meter.
<#elseif outcome == "rejected">
The reading of ${fmt.day(day)} was not accepted. Submit the state once more.
<#elseif outcome == "informational">
The reading of ${fmt.day(day)} is kept. It does not count for the invoice, since it came outside the reading window.
<#else>
The reading of ${fmt.day(day)} is accepted. The next invoice is made by it.
</#if>

<#if message?has_content>
${message}
</#if>

-> <#if outcome == "photo_asked">Add a photo<#else>See the readings</#if>

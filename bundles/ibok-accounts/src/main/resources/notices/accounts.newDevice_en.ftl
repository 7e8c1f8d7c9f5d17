Sign-in from a new device

Somebody signed in to your account ${fmt.instant(at)} from a device or a network that it was not used from in the last half year.

<#if device?has_content>
- Browser: ${device}
</#if>

Was it you? Nothing needs to be done.

Was it not you? Change the password at once and sign the other devices out. You can't sign in? Call us<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> See the account

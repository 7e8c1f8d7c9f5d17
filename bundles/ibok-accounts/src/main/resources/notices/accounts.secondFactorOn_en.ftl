Second factor switched on

The account in the portal of ${utility.name} now needs a code from the phone as well.

If this was not you, call us<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> See the account

Confirm the new e-mail address
This address is to become the address of the account ${login}.

-> Confirm the new address

The link works for 72 hours.

It isn't you? Do nothing. The address will not be changed.

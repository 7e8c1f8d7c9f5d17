Confirm your e-mail address
Somebody is opening an account in the internet customer office and gave this address.

-> Confirm the address

The link works for 72 hours.

It isn't you? Do nothing. Without the confirmation there will be no account.

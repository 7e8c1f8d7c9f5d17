Aktywuj konto

Kliknij przycisk.

-> Aktywuj konto

-- relation control_check: What the source system says that it posted on an account in a business day, against the Posted legs that are
--   loaded. Only what a feed delivers in control_totals is checked: no row here means that nobody counted, not that all is there.
-- grain: one row per row of control_totals
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column told_count bigint: how many legs the source system posted
-- column told_debits money: what it debited, as a positive amount
-- column told_credits money: what it credited
-- column loaded_count bigint: how many legs are loaded
-- column loaded_debits sum: what they debit, as a positive amount
-- column loaded_credits sum: what they credit
-- column missing_count bigint: told less loaded; negative when too many are loaded
-- column difference sum: how far debits and credits are off, both without sign
-- column is_break integer: 1 when count, debits or credits differ
-- index control_check_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by changed_control using (account_id, business_day_start)

{% capture legs %}{{ 'current_transactions' | table }}{% endcapture %}
WITH
{% part Relations/Parts/control-counted %}
{% part Relations/Parts/control-difference %}

-- relation limit_override: Caps that a parent account's balance sets for its day and that replace the declared ones. Several
--   accounts of one role: the lowest cap counts. What is no amount of zero or more is no cap.
-- grain: one row per parent role, calendar day of its business day's start, and transfer type with a cap of its own
-- key (parent_role, business_day, transfer_type)
-- column parent_role text(100): the role of the parent account
-- column business_day timestamp: the calendar day on which its business day begins
-- column transfer_type text(50): what kind of transfer it is
-- column cap money: what a child may pay out
-- index limit_override_key (parent_role, business_day, transfer_type): the cap of a leg's day
-- reached by changed_role_day on changed_role_day.account_role = limit_override.parent_role AND changed_role_day.business_day =
--   limit_override.business_day

{% if transfer_types.size == 0 %}
SELECT
  {{ 'text(100)' | null_of }} AS parent_role,
  {{ 'timestamp' | null_of }} AS business_day,
  {{ 'text(50)' | null_of }} AS transfer_type,
  {{ 'money' | null_of }} AS cap{{ from_nothing | sql }}
WHERE 1 = 0
{% else %}
WITH limited AS (
  SELECT balance.account_role AS parent_role, {{ 'balance.business_day_start' | day_of }} AS business_day, balance.limits
  {% from current_daily_balances as balance reached by changed_role_day as reach on %}
    balance.account_role = reach.account_role
    AND balance.business_day_start >= reach.business_day
    AND balance.business_day_start < reach.next_day
    AND balance.limits IS NOT NULL
  {% endfrom %}
  WHERE balance.limits IS NOT NULL AND balance.account_scope = 'internal' AND balance.account_role IS NOT NULL
)
SELECT part.parent_role, part.business_day, part.transfer_type, MIN(part.cap) AS cap
FROM (
{% for type in transfer_types %}
{% unless forloop.first %}
  UNION ALL
{% endunless %}
  SELECT
    limited.parent_role,
    limited.business_day,
    {{ type | literal | cast: 'text(50)' }} AS transfer_type,
    {{ 'limited.limits' | json_amount: type }} AS cap
  FROM limited
{% endfor %}
) part
WHERE part.cap BETWEEN 0 AND 999999999999999999.99
GROUP BY part.parent_role, part.business_day, part.transfer_type
{% endif %}

{% comment %}
The stored balance of a leaf account is what it held at first and the sum of everything posted to it before the end of the day, as drift
has it: an account is a leaf on the days on which it is internal and no internal account has it as parent, and without an opening balance
its first stored balance is taken to be right. Legs and day ends are merged in time order, so one running
sum answers all days.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }}),
declared AS ({{ declared_accounts | sql }}),
placed AS (
  SELECT
    balance.account_id,
    COALESCE(balance.parent_account_id, of_account.parent_account_id, of_role.parent_account_id) AS parent_account_id,
    balance.account_parent_role,
    balance.account_scope,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    LEAD({{ 'balance.business_day_start' | day_of }}) OVER (
      PARTITION BY balance.account_id ORDER BY balance.business_day_start
    ) AS next_day
  FROM current_balance balance
  LEFT JOIN declared of_account
    ON of_account.declared_for = 'account' AND of_account.name = balance.account_id
  LEFT JOIN declared of_role
    ON of_role.declared_for = 'role' AND of_role.name = balance.account_role
),
child AS (
  SELECT DISTINCT
    CASE WHEN parent_account_id <> account_id THEN parent_account_id END AS parent_account_id,
    CASE WHEN parent_account_id IS NULL OR parent_account_id = account_id THEN account_parent_role END AS parent_role,
    business_day,
    next_day
  FROM placed
  WHERE account_scope = 'internal' AND (next_day IS NULL OR next_day > business_day)
),
moment AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.account_scope,
    balance.business_day_end AS moment,
    0 AS is_leg,
    0 AS amount,
    0 AS openings,
    balance.money,
    balance.business_day_start
  FROM current_balance balance
  UNION ALL
  SELECT leg.account_id, NULL, NULL, leg.posting, 1, leg.amount_money, CASE WHEN leg.origin = 'OpeningBalance' THEN 1 ELSE 0 END, NULL, NULL
  FROM current_leg leg
  WHERE leg.status = 'Posted'
),
running AS (
  SELECT
    account_id,
    account_role,
    account_scope,
    is_leg,
    money,
    business_day_start,
    moment AS business_day_end,
    SUM(amount) OVER (
      PARTITION BY account_id ORDER BY moment, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS computed,
    SUM(openings) OVER (
      PARTITION BY account_id ORDER BY moment, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS openings
  FROM moment
),
flagged AS (
  SELECT
    stored.*,
    CASE
      WHEN EXISTS (
        SELECT 1
        FROM child
        WHERE child.parent_role = stored.account_role
          AND child.business_day <= {{ 'stored.business_day_start' | day_of }}
          AND (child.next_day IS NULL OR child.next_day > {{ 'stored.business_day_start' | day_of }})
      ) OR EXISTS (
        SELECT 1
        FROM child
        WHERE child.parent_account_id = stored.account_id
          AND child.business_day <= {{ 'stored.business_day_start' | day_of }}
          AND (child.next_day IS NULL OR child.next_day > {{ 'stored.business_day_start' | day_of }})
      ) THEN 1
      ELSE 0
    END AS is_parent
  FROM running stored
  WHERE stored.is_leg = 0 AND stored.account_scope = 'internal'
),
judged AS (
  SELECT
    account_id,
    business_day_start,
    money,
    is_parent,
    computed + FIRST_VALUE(CASE WHEN openings = 0 AND is_parent = 0 THEN money - computed ELSE 0 END) OVER (
      PARTITION BY account_id ORDER BY business_day_end, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS computed
  FROM flagged
)
SELECT account_id, business_day_start, money AS stored_balance, computed AS computed_balance
FROM judged
WHERE is_parent = 0 AND money <> computed
ORDER BY account_id, business_day_start

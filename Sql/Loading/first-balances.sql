{% comment %}
What is known of each internal account when its balances begin: its first business day, what was posted on it up to the end of that, and
its opening balance where one is delivered already. A leaf is nobody's parent on any day.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }}),
first_balance AS (
  SELECT placed.*
  FROM (
    SELECT
      balance.*,
      ROW_NUMBER() OVER (PARTITION BY balance.account_id ORDER BY balance.business_day_end, balance.business_day_start) AS place
    FROM current_balance balance
  ) placed
  WHERE placed.place = 1 AND placed.account_scope = 'internal'
),
posted AS (
  SELECT
    first_balance.account_id,
    SUM(CASE WHEN leg.origin <> 'OpeningBalance' AND leg.posting < first_balance.business_day_end THEN leg.amount_money ELSE 0 END) AS net,
    SUM(CASE WHEN leg.origin = 'OpeningBalance' THEN leg.amount_money END) AS opening
  FROM first_balance
  JOIN current_leg leg
    ON leg.account_id = first_balance.account_id AND leg.status = 'Posted'
  GROUP BY first_balance.account_id
)
SELECT
  first_balance.account_id,
  first_balance.account_name,
  first_balance.account_role,
  first_balance.account_parent_role,
  (SELECT MIN(early.business_day_start) FROM current_balance early WHERE early.account_id = first_balance.account_id) AS first_day_start,
  first_balance.money - COALESCE(posted.net, 0) AS assumed_start,
  posted.opening,
  CASE
    WHEN EXISTS (
      SELECT 1
      FROM current_balance child
      WHERE child.account_scope = 'internal'
        AND (child.parent_account_id = first_balance.account_id OR child.account_parent_role = first_balance.account_role)
    ) THEN 0
    ELSE 1
  END AS is_leaf
FROM first_balance
LEFT JOIN posted
  ON posted.account_id = first_balance.account_id
ORDER BY first_balance.account_id

-- relation late_posting: On request: posted legs whose posting lies after the moment at which their transfer is said to be
--   complete.
-- grain: one row per posted leg whose posting lies after the completion of its transfer
-- key (transaction_id)
-- column transaction_id text(255): the leg
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column transfer_id text(255): the transfer
-- column transfer_type text(50): what kind of transfer it is
-- column rail_name text(100): the rail that it moved on
-- column amount_money money: what it moves; debits are negative
-- column posting timestamp: when it posted
-- column transfer_completion timestamp: when its transfer is said to be complete
-- column seconds_late decimal(38,6): how much later it posted
-- index late_posting_leg (transaction_id): finds the legs that a refresh replaces
-- reached by new_leg on new_leg.id = late_posting.transaction_id
-- only for timeliness

{% capture local_time %}leg.posting{% endcapture %}
{% capture posted %}{% part Relations/Parts/zone-shift %}{% endcapture %}
{% capture local_time %}leg.transfer_completion{% endcapture %}
{% capture completed %}{% part Relations/Parts/zone-shift %}{% endcapture %}
SELECT
  leg.id AS transaction_id,
  leg.account_id,
  leg.account_name,
  leg.account_role,
  leg.account_parent_role,
  leg.transfer_id,
  leg.transfer_type,
  leg.rail_name,
  leg.amount_money,
  leg.posting,
  leg.transfer_completion,
  {{ 'leg.transfer_completion' | seconds_to: 'leg.posting' }} - ({{ posted | sql }}) + ({{ completed | sql }}) AS seconds_late
{% from_either current_transactions or new_leg as leg %}
WHERE {{ checks.timeliness | sql }}
  AND leg.status = 'Posted'
  AND leg.posting > leg.transfer_completion

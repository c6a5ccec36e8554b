-- scratch old_transfer_total: What the changed transfers added to their days before.
-- before transfer_summary, current_transactions

{% part Relations/Parts/transfer-total %}

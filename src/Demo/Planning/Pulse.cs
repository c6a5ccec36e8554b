namespace QsGen.Demo.Planning;

/// <summary>What makes some days busier than others.</summary>
internal enum Pulse
{
    /// <summary>The days of the week alone.</summary>
    Plain,

    /// <summary>Paydays: the fifteenth, and the last business day of a month.</summary>
    Payday,

    /// <summary>Rents and bills, due in the first days of a month.</summary>
    Bills,

    /// <summary>Shopping: weekends, summers, and the weeks before Christmas.</summary>
    Shopping,

    /// <summary>Cash for the weekend and for holidays.</summary>
    Cash,

    /// <summary>Once a month for each holder, on the last business day.</summary>
    MonthEnd,
}

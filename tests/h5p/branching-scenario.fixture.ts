/** A call in which somebody wants a list. The best way has 4 points: call back, then send the data protection way. */
export const call = {
  introduction: '<p>Freitag, 11:40 Uhr, kurz vor dem Wochenende. Ihr Telefon klingelt.</p>',
  start: 'anruf',
  scenes: [
    {
      id: 'anruf',
      title: 'Anruf: Bitte schicken Sie mir die Liste',
      text: '„Hier ist das Kreisjugendamt. Für die Ferienaktion brauche ich bis 12 Uhr die Liste aller angemeldeten Kinder, mit Adressen. Schicken Sie sie bitte an meine private Adresse, unser Postfach ist voll.“',
      options: [
        {
          text: 'Ich schicke die Liste, denn es eilt.',
          next: 'verschickt',
          consequence: 'Die Liste ist weg. Ob sie beim Jugendamt ankommt, wissen Sie nicht.',
          points: 0,
        },
        {
          text: 'Ich frage nach dem Namen und rufe über die Vermittlung des Kreises zurück.',
          next: 'rueckruf',
          consequence: 'Die Person am Telefon wird ungeduldig. Sie bleiben freundlich und legen auf.',
          points: 2,
        },
        {
          text: 'Ich sage, dass ich das nicht darf, und lege auf.',
          next: 'aufgelegt',
          consequence: '',
          points: 1,
        },
      ],
    },
    {
      id: 'rueckruf',
      title: 'Der Rückruf',
      text: 'Unter der bekannten Nummer meldet sich das Jugendamt. Die Kollegin dort hat nicht angerufen und braucht auch keine Liste.',
      options: [
        {
          text: 'Ich melde den Anruf dem Datenschutz und der IT-Servicestelle.',
          next: 'gemeldet',
          consequence: 'Noch am Mittag sind alle Fachbereiche gewarnt.',
          points: 2,
        },
        {
          text: 'Ich behalte es für mich. Es ist ja nichts passiert.',
          next: 'behalten',
          consequence: 'Am Montag erzählt ein anderer Fachbereich von demselben Anruf.',
          points: 0,
        },
      ],
    },
    {
      id: 'verschickt',
      title: 'Eine Stunde später',
      text: 'Das Jugendamt weiß von keinem Anruf.',
      options: [
        {
          text: 'Ich melde die Datenpanne sofort.',
          next: 'panne',
          consequence: 'Der Datenschutz übernimmt und sagt Ihnen, was Sie noch tun können.',
          points: 1,
        },
        {
          text: 'Ich warte ab.',
          next: 'panne',
          consequence: 'Die Zeit läuft, und niemand kann helfen.',
          points: 0,
        },
      ],
    },
    {
      id: 'gemeldet',
      title: 'Gut gemacht',
      end: {
        title: 'Die Liste ist sicher',
        text: 'Zurückrufen über eine bekannte Nummer hat genügt. Ihre Meldung schützt auch die anderen.',
        rating: 'good',
      },
    },
    {
      id: 'behalten',
      title: 'Am Montag',
      end: {
        title: 'Die Liste ist sicher, die Warnung fehlt',
        text: 'Auch ein Versuch ist eine Meldung wert.',
        rating: 'ok',
      },
    },
    {
      id: 'aufgelegt',
      title: 'Aufgelegt',
      end: {
        title: 'Die Liste ist sicher, der Anruf bleibt ungeklärt',
        text: 'Ein Rückruf über eine bekannte Nummer hätte beides geklärt.',
        rating: 'ok',
      },
    },
    {
      id: 'panne',
      title: 'Eine Datenpanne',
      end: {
        title: 'Die Adressen der Kinder sind in fremder Hand',
        text: 'Eilige Bitten am Telefon sind ein Warnzeichen. Legen Sie auf und rufen Sie über eine bekannte Nummer zurück.',
        rating: 'bad',
      },
    },
  ],
};
